// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/statement.hpp"

#include <algorithm>
#include <chrono>
#include <new>

#include "store/store_error.hpp"

namespace budkavle::store {
namespace {

MYSQL_TIME to_mysql_time(UtcTime time) {
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(time - day);
    MYSQL_TIME result{};
    result.year = static_cast<unsigned>(static_cast<int>(date.year()));
    result.month = static_cast<unsigned>(date.month());
    result.day = static_cast<unsigned>(date.day());
    result.hour = static_cast<unsigned>(clock.hours().count());
    result.minute = static_cast<unsigned>(clock.minutes().count());
    result.second = static_cast<unsigned>(clock.seconds().count());
    result.time_type = MYSQL_TIMESTAMP_DATETIME;
    return result;
}

UtcTime to_utc_time(const MYSQL_TIME& time) {
    using namespace std::chrono;
    const year_month_day date(year(static_cast<int>(time.year)), month(time.month), day(time.day));
    return sys_days(date) + hours(time.hour) + minutes(time.minute) + seconds(time.second);
}

/// Buffers of the parameters of one execution.
struct Parameters {
    std::vector<MYSQL_BIND> binds;
    std::vector<MYSQL_TIME> times;  // sized once, so that pointers into it stay
    std::vector<std::uint64_t> integers;
};

void bind_text(MYSQL_BIND& bind, std::string_view text, enum_field_types type) {
    bind.buffer_type = type;
    bind.buffer = const_cast<char*>(text.data());  // the library only reads parameters
    bind.buffer_length = text.size();
    bind.length = nullptr;  // then buffer_length counts
}

Parameters make_parameters(std::span<const Value> values) {
    Parameters made;
    made.binds.resize(values.size());
    made.times.resize(values.size());
    made.integers.resize(values.size());
    std::size_t index = 0;
    for (const Value& value : values) {
        MYSQL_BIND& bind = made.binds[index];
        if (const auto* integer = std::get_if<std::uint64_t>(&value)) {
            made.integers[index] = *integer;
            bind.buffer_type = MYSQL_TYPE_LONGLONG;
            bind.buffer = &made.integers[index];
            bind.is_unsigned = 1;
        } else if (const auto* text = std::get_if<std::string_view>(&value)) {
            bind_text(bind, *text, MYSQL_TYPE_STRING);
        } else if (const auto* bytes = std::get_if<Bytes>(&value)) {
            bind_text(bind, bytes->view, MYSQL_TYPE_LONG_BLOB);
        } else if (const auto* time = std::get_if<UtcTime>(&value)) {
            made.times[index] = to_mysql_time(*time);
            bind.buffer_type = MYSQL_TYPE_DATETIME;
            bind.buffer = &made.times[index];
        } else {
            bind.buffer_type = MYSQL_TYPE_NULL;
        }
        ++index;
    }
    return made;
}

}  // namespace

Statement::Statement(MYSQL* connection, std::string_view text, bool& is_broken)
    : text_(text), handle_(mysql_stmt_init(connection)), is_broken_(is_broken) {
    if (!handle_) {
        throw std::bad_alloc();
    }
    if (mysql_stmt_prepare(handle_.get(), text_.data(), text_.size()) != 0) {
        fail("prepare");
    }
    // Longest value of each column becomes known with the result, so that no buffer truncates.
    const my_bool wants_length = 1;
    if (mysql_stmt_attr_set(handle_.get(), STMT_ATTR_UPDATE_MAX_LENGTH, &wants_length) != 0) {
        fail("prepare");
    }
    const ResultHandle metadata(mysql_stmt_result_metadata(handle_.get()));
    if (!metadata) {
        return;  // a statement without a result
    }
    const unsigned count = mysql_num_fields(metadata.get());
    const MYSQL_FIELD* fields = mysql_fetch_fields(metadata.get());
    columns_.resize(count);
    for (unsigned i = 0; i < count; ++i) {
        columns_[i].name.assign(fields[i].name, fields[i].name_length);
        switch (fields[i].type) {
            case MYSQL_TYPE_TINY:
            case MYSQL_TYPE_SHORT:
            case MYSQL_TYPE_INT24:
            case MYSQL_TYPE_LONG:
            case MYSQL_TYPE_LONGLONG:
                columns_[i].form = Form::integer;
                break;
            case MYSQL_TYPE_DATETIME:
            case MYSQL_TYPE_TIMESTAMP:
                columns_[i].form = Form::time;
                break;
            default:
                columns_[i].form = Form::bytes;
                break;
        }
    }
}

void Statement::fail(const char* step) {
    // After a lost server mysql_stmt_errno may be 0 although the call failed: the return code is
    // what counts.
    const unsigned code = mysql_stmt_errno(handle_.get());
    const unsigned known = code != 0 ? code : kServerLost;
    is_broken_ = is_broken_ || breaks_connection(known);
    const std::string start = text_.substr(0, text_.find('\n'));
    throw make_error(std::string(step) + " \"" + start + " …\"", known,
                     mysql_stmt_sqlstate(handle_.get()),
                     code != 0 ? mysql_stmt_error(handle_.get()) : "the server is gone");
}

void Statement::execute(std::span<const Value> values) {
    if (mysql_stmt_param_count(handle_.get()) != values.size()) {
        throw StoreError(StoreError::Kind::permanent,
                         "wrong number of parameters for: " + text_.substr(0, text_.find('\n')));
    }
    free_result();
    Parameters parameters = make_parameters(values);
    if (!parameters.binds.empty() &&
        mysql_stmt_bind_param(handle_.get(), parameters.binds.data()) != 0) {
        fail("bind");
    }
    if (mysql_stmt_execute(handle_.get()) != 0) {
        fail("execute");
    }
    if (columns_.empty()) {
        return;
    }
    // An overrun of max_statement_time may show only here.
    if (mysql_stmt_store_result(handle_.get()) != 0) {
        fail("read the result of");
    }
    bind_columns();
}

void Statement::bind_columns() {
    const ResultHandle metadata(mysql_stmt_result_metadata(handle_.get()));
    if (!metadata || mysql_num_fields(metadata.get()) != columns_.size()) {
        is_broken_ = true;  // the schema changed under the prepared statement: start over on a new
                            // connection
        throw StoreError(StoreError::Kind::unavailable, "the columns of a result have changed");
    }
    const MYSQL_FIELD* fields = mysql_fetch_fields(metadata.get());
    std::vector<MYSQL_BIND> binds(columns_.size());
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        Column& column = columns_[i];
        MYSQL_BIND& bind = binds[i];
        bind.is_null = &column.is_null;
        bind.error = &column.is_truncated;
        bind.length = &column.length;
        switch (column.form) {
            case Form::integer:
                bind.buffer_type = MYSQL_TYPE_LONGLONG;
                bind.buffer = &column.integer;
                bind.is_unsigned = 1;
                break;
            case Form::time:
                bind.buffer_type = MYSQL_TYPE_DATETIME;
                bind.buffer = &column.time;
                break;
            case Form::bytes:
                column.bytes.resize(std::max<std::size_t>(fields[i].max_length, 1));
                bind.buffer_type = MYSQL_TYPE_LONG_BLOB;
                bind.buffer = column.bytes.data();
                bind.buffer_length = column.bytes.size();
                break;
        }
    }
    if (mysql_stmt_bind_result(handle_.get(), binds.data()) != 0) {
        fail("bind the result of");
    }
}

bool Statement::fetch() {
    switch (mysql_stmt_fetch(handle_.get())) {
        case 0:
            return true;
        case MYSQL_NO_DATA:
            return false;
        case MYSQL_DATA_TRUNCATED:
            throw StoreError(StoreError::Kind::permanent, "a value did not fit its buffer");
        default:
            fail("fetch from");
    }
}

void Statement::free_result() noexcept {
    (void)mysql_stmt_free_result(
        handle_.get());  // fails only on a lost connection, which its next use tells
}

std::uint64_t Statement::affected_rows() const noexcept {
    return mysql_stmt_affected_rows(handle_.get());
}

std::uint64_t Statement::inserted_id() const noexcept {
    return mysql_stmt_insert_id(handle_.get());
}

std::optional<std::size_t> Statement::find_column(std::string_view name) const noexcept {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        if (columns_[i].name == name) {
            return i;
        }
    }
    return std::nullopt;
}

bool Statement::is_null(std::size_t column) const noexcept {
    return columns_[column].is_null != 0;
}

bool Statement::is_integer(std::size_t column) const noexcept {
    return columns_[column].form == Form::integer;
}

bool Statement::is_time(std::size_t column) const noexcept {
    return columns_[column].form == Form::time;
}

std::uint64_t Statement::integer(std::size_t column) const noexcept {
    return columns_[column].integer;
}

std::string_view Statement::bytes(std::size_t column) const noexcept {
    return {columns_[column].bytes.data(), columns_[column].length};
}

UtcTime Statement::time(std::size_t column) const noexcept {
    return to_utc_time(columns_[column].time);
}

}  // namespace budkavle::store
