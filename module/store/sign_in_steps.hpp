// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Sign-ins between the password, which was right, and the code, which is awaited. Layer store;
// includes model and base. Thread promise: locks inside, as EditorAccounts.
//
// A row under the digest of a random ticket rather than a signed ticket: any process or node can
// take the code, it is good once, and who reads a copy of the database finds nothing to enter with.
//
//   if (const auto account = steps.find(digest_of(ticket), now)) { … look at the code … }
#pragma once

#include <optional>
#include <string_view>

#include "base/utc_time.hpp"
#include "model/id.hpp"

namespace budkavle::store {

class ConnectionPool;

class SignInSteps {
public:
    explicit SignInSteps(ConnectionPool& pool) : pool_(pool) {}

    void begin(model::AccountId account, std::string_view ticket_digest, UtcTime now,
               UtcTime expires) const;
    /// None: unknown, too old, of a disabled account, or the password has been changed since.
    [[nodiscard]] std::optional<model::AccountId> find(std::string_view ticket_digest,
                                                       UtcTime now) const;
    void end(std::string_view ticket_digest) const;

private:
    ConnectionPool& pool_;
};

}  // namespace budkavle::store
