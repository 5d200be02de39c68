// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// An account with a role on the site of the test, and the stores that know of accounts. Thread
// promise: one thread.
#pragma once

#include <string>

#include "store/editor_accounts.hpp"
#include "store/editor_credentials.hpp"
#include "store/editor_sessions.hpp"
#include "store_fixture.hpp"

namespace budkavle::store {

class AccountFixture : public StoreFixture {
protected:
    void SetUp() override {
        StoreFixture::SetUp();
        anna_ = add_account("anna");
    }

    [[nodiscard]] model::Account add_account(const std::string& name) const {
        model::Account account{.login = name + "-" + site_.slug,
                               .display_name = "Anna Ås",
                               .created = kNow,
                               .roles = {{site_.id, model::Role::writer}}};
        account.id = accounts_.add(account, kHash, "test");
        return account;
    }
    /// 32 bytes that are no text.
    [[nodiscard]] std::string digest(char kind) const {
        std::string bytes = site_.slug + std::string(1, kind) + std::string("\0\xFF", 2);
        bytes.resize(32, kind);
        return bytes;
    }
    [[nodiscard]] std::uint64_t audits(const std::string& action) const {
        return count_as_owner(
            "SELECT COUNT(*) AS n FROM audit_entries WHERE subject_kind = "
            "'account' AND action = '" +
            action + "' AND subject_id = " + std::to_string(anna_.id.value));
    }

    static constexpr UtcTime kNow =
        std::chrono::sys_days(std::chrono::year(2026) / 3 / 1) + std::chrono::hours(8);
    const Secret kHash{"$argon2id$v=19$m=65536,t=3,p=1$c2FsdA$aGFzaA"};
    const Secret kOtherHash{"$argon2id$v=19$m=65536,t=2,p=1$c2FsdA$YW5uYW4"};
    const Secret kTotpSecret{std::string("\0\x01secret-of-20-byte\0", 20)};

    EditorAccounts accounts_{editor_pool_};
    EditorCredentials credentials_{editor_pool_};
    EditorSessions sessions_{editor_pool_};
    model::Account anna_;
};

}  // namespace budkavle::store
