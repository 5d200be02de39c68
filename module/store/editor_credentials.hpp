// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What signs in beside a password: second factors with their recovery codes, and the passwords of
// programs. Layer store; includes model and base. Thread promise: locks inside, as EditorAccounts.
//
// Throws StoreError. What changes what an account can be entered with writes an audit entry.
// Nothing here hashes: digests are made by the layer account.
//
//   if (credentials.use_recovery_code(account, digest_of(plain_code(typed)), now)) { … }
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/secret.hpp"
#include "base/utc_time.hpp"
#include "model/account.hpp"

namespace budkavle::store {

class ConnectionPool;

/// A program that may write on somebody's behalf.
struct ApplicationPassword {
    std::uint64_t id = 0;
    std::string name;
    UtcTime created;
    std::optional<UtcTime> used;  ///< to the minute; none: never
};

class EditorCredentials {
public:
    explicit EditorCredentials(ConnectionPool& pool) : pool_(pool) {}

    /// Switches the second factor on, with new recovery codes in the place of older ones; the code
    /// of `used_step` and earlier ones are used up.
    void enable_second_factor(const model::Account& account, const Secret& secret,
                              std::uint64_t used_step, const std::vector<std::string>& code_digests,
                              UtcTime now, std::string_view who) const;
    void disable_second_factor(const model::Account& account, std::string_view who) const;
    /// New recovery codes in the place of older ones.
    void replace_recovery_codes(const model::Account& account,
                                const std::vector<std::string>& code_digests, UtcTime now,
                                std::string_view who) const;
    /// True once: the code of a step is good for one sign-in, on whichever node.
    bool use_totp_step(model::AccountId account, std::uint64_t step) const;
    bool use_recovery_code(const model::Account& account, std::string_view code_digest,
                           UtcTime now) const;
    [[nodiscard]] std::size_t count_recovery_codes(model::AccountId account) const;

    std::uint64_t add_application_password(const model::Account& account, std::string_view name,
                                           std::string_view password_digest, UtcTime now,
                                           std::string_view who) const;
    /// Those that are good, oldest first.
    [[nodiscard]] std::vector<ApplicationPassword> list_application_passwords(
        model::AccountId account) const;
    /// On whose behalf a program with this password acts, if it is good; notes that it was here.
    [[nodiscard]] std::optional<model::Identity> find_by_application_password(
        std::string_view password_digest, UtcTime now) const;
    /// False: the account has no such password.
    bool revoke_application_password(const model::Account& account, std::uint64_t id, UtcTime now,
                                     std::string_view who) const;

private:
    ConnectionPool& pool_;
};

}  // namespace budkavle::store
