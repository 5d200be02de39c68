// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// One connection to MariaDB, held to our session settings, with its prepared statements.
// Layer store; nothing above sees it. Thread promise: one thread at a time.
//
//   RowReader rows = connection.query(query::kNewestPosts, {site.value, count});
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "store/connection_pool.hpp"
#include "store/mariadb_handles.hpp"
#include "store/row_reader.hpp"
#include "store/statement.hpp"

namespace budkavle::store {

class Connection {
public:
    /// Connects and sets the session. Throws StoreError. A query_limit of 0 means none.
    explicit Connection(const ConnectionSettings& settings);
    Connection(const Connection&) = delete;  // statements point at it
    Connection& operator=(const Connection&) = delete;

    /// Runs a query of sql/query. `text` must be one of its constants: statements are kept by its
    /// address.
    [[nodiscard]] RowReader query(std::string_view text, std::initializer_list<Value> values);
    [[nodiscard]] RowReader query(std::string_view text, std::span<const Value> values);
    /// Runs a statement without a result; returns the number of rows it changed.
    std::uint64_t execute(std::string_view text, std::initializer_list<Value> values);
    std::uint64_t execute(std::string_view text, std::span<const Value> values);
    /// Runs an INSERT; returns the id that it gave.
    std::uint64_t insert(std::string_view text, std::initializer_list<Value> values);
    std::uint64_t insert(std::string_view text, std::span<const Value> values);
    /// Runs one statement as text: schema changes, which have no parameters. Only migrations
    /// and set-up use it.
    void run_schema_text(std::string_view text);
    /// Runs several, each ended by `;` at the end of a line, up to the first that fails.
    void run_schema_script(std::string_view text);

    void begin();
    void commit();
    void rollback() noexcept;  ///< marks the connection broken if it fails

    [[nodiscard]] bool is_broken() const noexcept { return is_broken_; }

private:
    Statement& statement(std::string_view text);
    [[noreturn]] void fail(std::string_view step);

    ConnectionHandle handle_;
    bool is_broken_ = false;
    std::unordered_map<const char*, std::unique_ptr<Statement>>
        statements_;  // closed before handle_
};

}  // namespace budkavle::store
