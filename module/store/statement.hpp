// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A prepared statement with its buffers. Layer store, private to it: stores ask a Connection.
// Thread promise: one thread, that of its connection.
//
//   Statement statement(mysql, query::kPostBySlug, is_broken);
//   statement.execute(values);
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/utc_time.hpp"
#include "store/mariadb_handles.hpp"

namespace budkavle::store {

/// Bytes that are not text.
struct Bytes {
    std::string_view view;
};

/// A parameter; monostate is NULL. Views live for the length of the call.
using Value = std::variant<std::monostate, std::uint64_t, std::string_view, Bytes, UtcTime>;

template <class T>
[[nodiscard]] Value or_null(const std::optional<T>& value) {
    return value ? Value(*value) : Value();
}

class Statement {
public:
    /// Prepares. `is_broken` belongs to the connection, outlives this, and is set when the
    /// connection is lost.
    Statement(MYSQL* connection, std::string_view text, bool& is_broken);
    Statement(const Statement&) = delete;  // the library points into the buffers
    Statement& operator=(const Statement&) = delete;

    /// Runs it and fetches the whole result into the client's memory. Throws StoreError.
    void execute(std::span<const Value> values);
    /// The next row into the buffers; false after the last.
    bool fetch();
    void free_result() noexcept;

    [[nodiscard]] std::uint64_t affected_rows() const noexcept;
    [[nodiscard]] std::uint64_t inserted_id() const noexcept;
    /// Index of a column, or nothing.
    [[nodiscard]] std::optional<std::size_t> find_column(std::string_view name) const noexcept;
    [[nodiscard]] std::size_t column_count() const noexcept { return columns_.size(); }
    [[nodiscard]] const std::string& text() const noexcept { return text_; }

    [[nodiscard]] bool is_null(std::size_t column) const noexcept;
    [[nodiscard]] bool is_integer(std::size_t column) const noexcept;
    [[nodiscard]] bool is_time(std::size_t column) const noexcept;
    [[nodiscard]] std::uint64_t integer(std::size_t column) const noexcept;
    [[nodiscard]] std::string_view bytes(std::size_t column) const noexcept;
    [[nodiscard]] UtcTime time(std::size_t column) const noexcept;

private:
    enum class Form { integer, time, bytes };
    struct Column {
        std::string name;
        Form form = Form::bytes;
        std::uint64_t integer = 0;
        MYSQL_TIME time{};
        std::vector<char> bytes;
        unsigned long length = 0;
        my_bool is_null = 0;
        my_bool is_truncated = 0;
    };
    void bind_columns();
    [[noreturn]] void fail(const char* step);

    std::string text_;
    StatementHandle handle_;
    bool& is_broken_;
    std::vector<Column> columns_;
};

}  // namespace budkavle::store
