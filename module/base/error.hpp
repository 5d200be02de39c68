// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The closed family of exceptions: what can go wrong beyond expected absence and bad user input.
// Layer base. An error carries a text for the log and a kind; what a client sees comes from the
// kind alone (app/error_gate), so no what() ever reaches a response.
//
//   throw StoreError(StoreError::Kind::transient, "connect: ...");
#pragma once

#include <stdexcept>
#include <string>

namespace budkavle {

/// Settings that cannot be used: unknown key, bad value, unreadable file. Stops a start.
class ConfigError final : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// The database refused, or could not be reached.
class StoreError final : public std::runtime_error {
public:
    enum class Kind {
        unavailable,  ///< no connection, or lost in mid-query: come back later
        transient,    ///< deadlock, lock wait, Galera conflict: the same transaction may be retried
        constraint,   ///< a unique, foreign or CHECK rule refused the row
        permanent     ///< our mistake, or a schema that does not fit this program
    };
    StoreError(Kind kind, const std::string& log_text)
        : std::runtime_error(log_text), kind_(kind) {}
    [[nodiscard]] Kind kind() const noexcept { return kind_; }

private:
    Kind kind_;
};

/// A file of the copies for the web server could not be written, moved or read. The text names the
/// path and what to do. Pages are answered all the same.
class CopyError final : public std::runtime_error {
public:
    enum class Kind {
        full,      ///< no room, or a quota: what is there can still be read and removed; try later
        refused,   ///< no rights, a read-only disk, or a link where a folder of ours should be
        gone,      ///< the folder was removed under us: open it anew
        permanent  ///< a failing disk, a folder that is not ours, or our mistake
    };
    CopyError(Kind kind, const std::string& log_text) : std::runtime_error(log_text), kind_(kind) {}
    [[nodiscard]] Kind kind() const noexcept { return kind_; }

private:
    Kind kind_;
};

/// A document could not be built or a stylesheet failed.
class RenderError final : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// A socket or a protocol could not be served.
class WireError final : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// A picture could not be taken in. The text is written for the person who uploads.
class MediaError final : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

}  // namespace budkavle
