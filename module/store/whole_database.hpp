// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What a whole database holds, for who takes a copy of it or is about to fill it. Layer store.
// Thread promise: one thread; two programs at once are safe (a lock in the database).
//
//   const WholeDatabase database(owner);  if (!database.has_sites()) database.empty();
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "store/connection_pool.hpp"

namespace budkavle::store {

class Connection;

/// While it lives, nobody else migrates, backs up or restores this database.
class WholeDatabase {
public:
    /// Connects as the owner's account. Throws StoreError; unavailable if another program holds the
    /// database for longer than some seconds.
    explicit WholeDatabase(ConnectionSettings owner);
    ~WholeDatabase();
    WholeDatabase(const WholeDatabase&) = delete;  // holds a lock
    WholeDatabase& operator=(const WholeDatabase&) = delete;

    /// Every table, `sites` last. Throws StoreError.
    [[nodiscard]] std::vector<std::string> tables();
    /// Whether anybody has put anything into it. Throws StoreError.
    [[nodiscard]] bool has_sites();
    /// Drops every table. Throws StoreError.
    void empty();

private:
    std::unique_ptr<Connection> connection_;
};

}  // namespace budkavle::store
