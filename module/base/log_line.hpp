// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// One line of the log as text or JSON, without its line end. Control characters and malformed bytes
// never come through, so no request can forge a line or reach an administrator's terminal. Layer
// base. Thread promise: pure functions.
//
//   format_line(Form::text, {.level = Level::info, .channel = Channel::app, .message = "ready"},
//   {})
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/log.hpp"

namespace budkavle::log {

/// A message or value beyond this is cut and ends in "…"; journald splits lines beyond 48 KiB.
inline constexpr std::size_t kTextLimitBytes = 4096;

using LineTime = std::chrono::sys_time<std::chrono::milliseconds>;

struct Line {
    std::optional<LineTime> time;  ///< none: the receiver (journal, syslog) sets its own
    Level level = Level::info;
    Channel channel = Channel::main;
    std::string_view request_id;  ///< empty: no request is under way
    std::string_view message;
};

/// "2025-11-26T09:30:00.123Z warning store [id] connection lost error="gone away"", or the same as
/// a JSON object with the members time, level, channel, request, message and one member per field.
[[nodiscard]] std::string format_line(Form form, const Line& line, std::span<const Field> fields);
/// The same, put behind what stands in `out`: a caller that keeps its string allocates nothing.
void append_line(std::string& out, Form form, const Line& line, std::span<const Field> fields);

/// The journal's and syslog's number of a level: 7 for debug to 2 for critical (RFC 5424 table 2).
[[nodiscard]] int syslog_severity(Level level) noexcept;

}  // namespace budkavle::log
