// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/connection.hpp"

#include <algorithm>
#include <new>

#include "store/query_text.hpp"
#include "store/store_error.hpp"

namespace budkavle::store {
namespace {

/// The network waits a little longer than the server may compute, so that the server's clear error
/// comes first.
constexpr unsigned kNetworkGraceSeconds = 1;

template <class T>
void set_option(MYSQL* connection, mysql_option option, const T* value) {
    if (mysql_optionsv(connection, option, value) != 0) {
        throw StoreError(StoreError::Kind::permanent, "MariaDB Connector/C refused an option");
    }
}

/// Without all of these the library goes on in the clear with a server that knows no TLS, or with
/// any certificate.
void demand_tls(MYSQL* connection, const std::string& ca_file) {
    const my_bool yes = 1;
    set_option(connection, MYSQL_OPT_SSL_ENFORCE, &yes);
    set_option(connection, MYSQL_OPT_SSL_VERIFY_SERVER_CERT, &yes);
    if (!ca_file.empty()) {
        set_option(connection, MYSQL_OPT_SSL_CA, ca_file.c_str());
    }
}

void set_options(MYSQL* connection, const ConnectionSettings& settings) {
    const auto connect_seconds = static_cast<unsigned>(settings.connect_limit.count());
    const auto query_seconds = static_cast<unsigned>(settings.query_limit.count());
    const unsigned network_seconds = query_seconds == 0 ? 0 : query_seconds + kNetworkGraceSeconds;
    set_option(connection, MYSQL_OPT_CONNECT_TIMEOUT, &connect_seconds);
    set_option(connection, MYSQL_OPT_READ_TIMEOUT, &network_seconds);
    set_option(connection, MYSQL_OPT_WRITE_TIMEOUT, &network_seconds);
    // The library's defaults let a server read the client's files, and would lose session settings
    // unseen.
    const unsigned no_local_infile = 0;
    const my_bool no_reconnect = 0;
    set_option(connection, MYSQL_OPT_LOCAL_INFILE, &no_local_infile);
    set_option(connection, MYSQL_OPT_RECONNECT, &no_reconnect);
    set_option(connection, MYSQL_SET_CHARSET_NAME, "utf8mb4");
    if (settings.socket.empty() && settings.is_encrypted) {
        demand_tls(connection, settings.ca_file);
    }
    const unsigned protocol = settings.socket.empty() ? MYSQL_PROTOCOL_TCP : MYSQL_PROTOCOL_SOCKET;
    set_option(connection, MYSQL_OPT_PROTOCOL, &protocol);
}

/// The library's global state is made once, before any thread makes a connection.
void start_library() {
    static const int result = mysql_library_init(0, nullptr, nullptr);
    if (result != 0) {
        throw StoreError(StoreError::Kind::permanent, "MariaDB Connector/C cannot start");
    }
}

MYSQL* make_connection() {
    start_library();
    return mysql_init(nullptr);
}

const char* text_or_null(const std::string& text) {
    return text.empty() ? nullptr : text.c_str();
}

}  // namespace

Connection::Connection(const ConnectionSettings& settings) : handle_(make_connection()) {
    if (!handle_) {
        throw std::bad_alloc();
    }
    set_options(handle_.get(), settings);
    constexpr unsigned long kNoFlags = 0;  // above all no multi-statements
    if (mysql_real_connect(handle_.get(), text_or_null(settings.host), settings.user.c_str(),
                           settings.password.reveal().c_str(), text_or_null(settings.database),
                           settings.port, text_or_null(settings.socket), kNoFlags) == nullptr) {
        fail("connect as " + settings.user);
    }
    execute(query::kSetSession, {static_cast<std::uint64_t>(settings.query_limit.count())});
}

void Connection::fail(std::string_view step) {
    const unsigned code = mysql_errno(handle_.get());
    const unsigned known = code != 0 ? code : kServerLost;
    is_broken_ = is_broken_ || breaks_connection(known);
    throw make_error(step, known, mysql_sqlstate(handle_.get()), mysql_error(handle_.get()));
}

Statement& Connection::statement(std::string_view text) {
    std::unique_ptr<Statement>& kept = statements_[text.data()];
    if (!kept) {
        kept = std::make_unique<Statement>(handle_.get(), text, is_broken_);
    }
    return *kept;
}

RowReader Connection::query(std::string_view text, std::span<const Value> values) {
    Statement& prepared = statement(text);
    prepared.execute(values);
    return RowReader(prepared);
}

RowReader Connection::query(std::string_view text, std::initializer_list<Value> values) {
    return query(text, std::span<const Value>(values.begin(), values.size()));
}

std::uint64_t Connection::execute(std::string_view text, std::span<const Value> values) {
    Statement& prepared = statement(text);
    prepared.execute(values);
    return prepared.affected_rows();
}

std::uint64_t Connection::execute(std::string_view text, std::initializer_list<Value> values) {
    return execute(text, std::span<const Value>(values.begin(), values.size()));
}

std::uint64_t Connection::insert(std::string_view text, std::span<const Value> values) {
    Statement& prepared = statement(text);
    prepared.execute(values);
    return prepared.inserted_id();
}

std::uint64_t Connection::insert(std::string_view text, std::initializer_list<Value> values) {
    return insert(text, std::span<const Value>(values.begin(), values.size()));
}

void Connection::run_schema_text(std::string_view text) {
    if (mysql_real_query(handle_.get(), text.data(), text.size()) != 0) {
        fail("schema");
    }
    const ResultHandle result(mysql_store_result(handle_.get()));
    if (!result && mysql_errno(handle_.get()) != 0) {
        fail("schema");
    }
}

void Connection::run_schema_script(std::string_view text) {
    constexpr std::string_view kEnd = ";\n";
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(kEnd), text.size());
        std::string_view statement = text.substr(0, end);
        if (statement.ends_with(';')) {
            statement.remove_suffix(1);
        }
        run_schema_text(statement);
        text.remove_prefix(std::min(end + kEnd.size(), text.size()));
    }
}

void Connection::begin() {
    if (mysql_autocommit(handle_.get(), 0) != 0) {
        fail("begin");
    }
}

void Connection::commit() {
    if (mysql_commit(handle_.get()) != 0 || mysql_autocommit(handle_.get(), 1) != 0) {
        fail("commit");
    }
}

void Connection::rollback() noexcept {
    if (mysql_rollback(handle_.get()) != 0 || mysql_autocommit(handle_.get(), 1) != 0) {
        is_broken_ = true;
    }
}

}  // namespace budkavle::store
