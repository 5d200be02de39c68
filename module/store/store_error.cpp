// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/store_error.hpp"

namespace budkavle::store {
namespace {

// Numbers of the server (1000 to 1999, 4000 up) and of the client library (2000 to 2999).
constexpr unsigned kTooManyConnections = 1040;
constexpr unsigned kNodeNotReady = 1047;
constexpr unsigned kServerShutdown = 1053;
constexpr unsigned kForUserTooMany = 1203;
constexpr unsigned kLockWait = 1205;
constexpr unsigned kDeadlock = 1213;
constexpr unsigned kRecordChanged = 1020;
constexpr unsigned kUserLimit = 1226;
constexpr unsigned kCheckOption = 1369;
constexpr unsigned kConnectionKilled = 1927;
constexpr unsigned kStatementTime = 1969;
constexpr unsigned kDataTooLong = 1406;
constexpr unsigned kWrongValue = 1366;
constexpr unsigned kTruncated = 1265;
constexpr unsigned kOutOfRange = 1264;
constexpr unsigned kCheckConstraint = 4025;
constexpr unsigned kFirstClientError = 2000;
constexpr unsigned kLastClientError = 2999;
constexpr unsigned kQueryInterrupted = 1317;

}  // namespace

StoreError::Kind kind_of(unsigned code, std::string_view sql_state) noexcept {
    using Kind = StoreError::Kind;
    switch (code) {
        case kTooManyConnections:
        case kNodeNotReady:
        case kServerShutdown:
        case kForUserTooMany:
        case kUserLimit:
        case kConnectionKilled:
        case kStatementTime:
        case kQueryInterrupted:
            return Kind::unavailable;
        case kLockWait:
        case kDeadlock:
        case kRecordChanged:
            return Kind::transient;
        case kCheckOption:
        case kDataTooLong:
        case kWrongValue:
        case kTruncated:
        case kOutOfRange:
        case kCheckConstraint:
            return Kind::constraint;
        default:
            break;
    }
    if (code >= kFirstClientError && code <= kLastClientError) {
        return Kind::unavailable;
    }
    if (sql_state.starts_with("40")) {
        return Kind::transient;
    }
    return sql_state.starts_with("23") ? Kind::constraint : Kind::permanent;
}

bool breaks_connection(unsigned code) noexcept {
    return (code >= kFirstClientError && code <= kLastClientError) || code == kNodeNotReady ||
           code == kServerShutdown || code == kConnectionKilled;
}

StoreError make_error(std::string_view what, unsigned code, std::string_view sql_state,
                      std::string_view text) {
    std::string log_text(what);
    log_text.append(": ").append(text).append(" (").append(std::to_string(code));
    log_text.append(", ").append(sql_state).append(")");
    return {kind_of(code, sql_state), log_text};
}

}  // namespace budkavle::store
