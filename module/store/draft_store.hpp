// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Working copies of posts, whose they are, and who has them open. Nothing here is seen by readers.
// Layer store. Thread promise: locks inside (each call borrows a connection and is one
// transaction).
//
//   const auto version = drafts.save(draft);  if (!version) { /* somebody saved between */ }
//
// Throws StoreError.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/utc_time.hpp"
#include "model/id.hpp"

namespace budkavle::store {

class ConnectionPool;

/// What somebody is writing. `fields` is theirs as typed; `body` is cleaned.
struct Draft {
    model::PostId post;
    std::uint64_t account = 0;   ///< who saved it last; 0: the command line
    std::string account_name;    ///< of that account, for colleagues
    std::uint32_t based_on = 0;  ///< lock_version of the post when the work began
    std::string fields;          ///< JSON object of texts
    std::string body;            ///< markup::CleanBody::html
    unsigned rules_version = 0;  ///< markup::kRulesVersion of body
    UtcTime saved{};
    std::uint32_t lock_version = 0;  ///< 0: not stored yet
};

/// Somebody who has a post open.
struct EditLock {
    std::uint64_t account = 0;
    std::string account_name;
    UtcTime since{};
    UtcTime seen{};
};

class DraftStore {
public:
    explicit DraftStore(ConnectionPool& pool) : pool_(pool) {}

    [[nodiscard]] std::optional<Draft> find(model::PostId post) const;
    /// Saves over version `draft.lock_version` (0: there must be none); the new version, or nothing
    /// if another save came between.
    [[nodiscard]] std::optional<std::uint32_t> save(const Draft& draft) const;
    /// Ends the working copy of a post, if it has one.
    void drop(model::PostId post) const;

    /// Who began the post; nothing if that was no account.
    [[nodiscard]] std::optional<std::uint64_t> owner(model::PostId post) const;
    /// Once for each post. Kind::constraint the second time.
    void set_owner(model::PostId post, std::uint64_t account) const;

    /// Opens the post for `account`, or says that it is still open: nothing. If another has it
    /// open, and has been seen after `stale_before`, their lock instead; then nothing is changed,
    /// unless `is_forced`.
    [[nodiscard]] std::optional<EditLock> take_lock(model::PostId post, std::uint64_t account,
                                                    UtcTime stale_before, bool is_forced) const;
    void release_lock(model::PostId post, std::uint64_t account) const;

private:
    ConnectionPool& pool_;
};

}  // namespace budkavle::store
