// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/row_reader.hpp"

#include "base/error.hpp"
#include "store/statement.hpp"

namespace budkavle::store {

RowReader::~RowReader() {
    statement_->free_result();
}

void RowReader::refuse(std::string_view what, std::string_view name) const {
    std::string log_text(what);
    log_text.append(" \"").append(name).append("\" in the result of: ").append(statement_->text());
    throw StoreError(StoreError::Kind::permanent, log_text);
}

std::size_t RowReader::column(std::string_view name) const {
    const auto index = statement_->find_column(name);
    if (!index) {
        refuse("no column", name);
    }
    return *index;
}

TextColumn RowReader::text_column(std::string_view name) const {
    const std::size_t index = column(name);
    if (statement_->is_integer(index) || statement_->is_time(index)) {
        refuse("not text: column", name);
    }
    return {index};
}

IntegerColumn RowReader::integer_column(std::string_view name) const {
    const std::size_t index = column(name);
    if (!statement_->is_integer(index)) {
        refuse("not an integer: column", name);
    }
    return {index};
}

TimeColumn RowReader::time_column(std::string_view name) const {
    const std::size_t index = column(name);
    if (!statement_->is_time(index)) {
        refuse("not a time: column", name);
    }
    return {index};
}

TextColumn RowReader::only_text_column() const {
    if (statement_->column_count() != 1 || statement_->is_integer(0) || statement_->is_time(0)) {
        refuse("not one column of text", "");
    }
    return {0};
}

bool RowReader::next() {
    return statement_->fetch();
}

void RowReader::require_value(std::size_t index) const {
    if (statement_->is_null(index)) {
        refuse("unexpected NULL in column", std::to_string(index));
    }
}

std::string_view RowReader::view(TextColumn column) const {
    require_value(column.index);
    return statement_->bytes(column.index);
}

std::string RowReader::text(TextColumn column) const {
    return std::string(view(column));
}

std::uint64_t RowReader::integer(IntegerColumn column) const {
    require_value(column.index);
    return statement_->integer(column.index);
}

UtcTime RowReader::time(TimeColumn column) const {
    require_value(column.index);
    return statement_->time(column.index);
}

std::optional<std::string> RowReader::find_text(TextColumn column) const {
    if (statement_->is_null(column.index)) {
        return std::nullopt;
    }
    return text(column);
}

std::optional<std::uint64_t> RowReader::find_integer(IntegerColumn column) const {
    if (statement_->is_null(column.index)) {
        return std::nullopt;
    }
    return integer(column);
}

std::optional<UtcTime> RowReader::find_time(TimeColumn column) const {
    if (statement_->is_null(column.index)) {
        return std::nullopt;
    }
    return time(column);
}

}  // namespace budkavle::store
