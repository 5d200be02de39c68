// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What a backup file is: SQL, compressed by Zstandard (RFC 8878), whose first line says what it is
// and whose last line proves that it is whole. Both lines are comments of SQL, so that the file can
// be put back without Budkavle as well: zstd -dc FILE | mariadb DATABASE.
// Layer backup. Thread promise: pure functions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/utc_time.hpp"

namespace budkavle::backup {

/// What the first line tells.
struct Head {
    unsigned schema = 0;  ///< number of the last migration that the database has had
    UtcTime made{};       ///< its content is as of then
};

/// What the last line tells of all the bytes before it.
struct Ending {
    std::uint64_t bytes = 0;
    std::string sha256;  ///< 64 digits
};

/// The line with its end.
[[nodiscard]] std::string to_line(const Head& head);
/// The same; always kEndingBytes long.
[[nodiscard]] std::string to_line(const Ending& ending);

/// What a first line says, with or without its end; nothing if it is not ours, or of a form that
/// this program does not know.
[[nodiscard]] std::optional<Head> parse_head(std::string_view line);
[[nodiscard]] std::optional<Ending> parse_ending(std::string_view line);

/// Longer is no first line of ours.
inline constexpr std::size_t kHeadLimitBytes = 200;
inline constexpr std::size_t kEndingBytes = 140;

}  // namespace budkavle::backup
