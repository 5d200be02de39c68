// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Rows by name: a column is looked up once, before the first row and also if there is none, so a
// query that lost a column fails in the first test that runs it. Layer store. Thread promise: one
// thread.
//
//   RowReader rows = connection.query(query::kAccounts, {});
//   const auto login = rows.text_column("login");
//   while (rows.next()) { use(rows.text(login)); }
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/utc_time.hpp"

namespace budkavle::store {

class Statement;

struct TextColumn {
    std::size_t index;
};
struct IntegerColumn {
    std::size_t index;
};
struct TimeColumn {
    std::size_t index;
};

class RowReader {
public:
    /// Reads the result of `statement`, which must outlive it and not be executed meanwhile.
    explicit RowReader(Statement& statement) noexcept : statement_(&statement) {}
    ~RowReader();
    RowReader(const RowReader&) = delete;  // it is a place in one result
    RowReader& operator=(const RowReader&) = delete;

    /// Throw StoreError(permanent) if the result has no such column or it is of another type.
    [[nodiscard]] TextColumn text_column(std::string_view name) const;
    [[nodiscard]] IntegerColumn integer_column(std::string_view name) const;
    [[nodiscard]] TimeColumn time_column(std::string_view name) const;
    /// The one column of a statement whose column has no fixed name (SHOW GRANTS). Throws the same
    /// if there are more.
    [[nodiscard]] TextColumn only_text_column() const;

    /// Goes to the next row; false after the last.
    bool next();

    /// The values of the row. Throw StoreError(permanent) on NULL; find_… give nothing for it.
    [[nodiscard]] std::string text(TextColumn column) const;
    [[nodiscard]] std::string_view view(TextColumn column) const;  ///< valid until next()
    [[nodiscard]] std::uint64_t integer(IntegerColumn column) const;
    [[nodiscard]] UtcTime time(TimeColumn column) const;
    [[nodiscard]] std::optional<std::string> find_text(TextColumn column) const;
    [[nodiscard]] std::optional<std::uint64_t> find_integer(IntegerColumn column) const;
    [[nodiscard]] std::optional<UtcTime> find_time(TimeColumn column) const;

private:
    [[nodiscard]] std::size_t column(std::string_view name) const;
    [[noreturn]] void refuse(std::string_view what, std::string_view name) const;
    void require_value(std::size_t index) const;

    Statement* statement_;
};

}  // namespace budkavle::store
