// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Brings a database to the schema of this program: sql/migration in order, then views and grants.
// Layer store. Thread promise: one thread; two programs at once are safe (a lock in the database).
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "store/connection_pool.hpp"

namespace budkavle::store {

struct Migration {
    unsigned number = 0;
    std::string name;      ///< "0001-create-sites"
    std::string checksum;  ///< SHA-256 of the text, hex
    bool is_applied = false;
};

struct RoleNames {
    std::string reader = "budkavle_reader";
    std::string editor = "budkavle_editor";
};

class MigrationRunner {
public:
    /// `owner` is the account that may change the schema.
    MigrationRunner(ConnectionSettings owner, RoleNames roles);

    /// How many migrations this program knows.
    [[nodiscard]] static std::size_t known_count() noexcept;
    /// Every migration this program knows with whether it is applied. Throws StoreError(permanent)
    /// if an applied one has changed since, or the database has one that this program does not know
    /// (it is newer).
    [[nodiscard]] std::vector<Migration> status() const;
    /// Applies what is missing and sets views and grants anew; `on_step` is told each name before
    /// it runs. Returns how many were applied. Waits for another runner up to `lock_wait`, then
    /// throws.
    std::size_t run(const std::function<void(const std::string&)>& on_step,
                    std::chrono::seconds lock_wait = std::chrono::seconds{60}) const;

private:
    ConnectionSettings owner_;
    RoleNames roles_;
};

}  // namespace budkavle::store
