// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The log: a channel, a level, a message, named values, and the id of the request under way in each
// line. Layer base; Boost.Log stays in log.cpp. Thread promise: every function may be called by any
// thread between start() and stop().
//
//   log::write(log::Channel::store, log::Level::warning, "connection lost", {{"error", text}});
#pragma once

#include <array>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace budkavle::log {

enum class Level { debug, info, notice, warning, error, critical };
enum class Channel { access, wire, app, store, render, media, cli, main };
inline constexpr std::size_t kChannelCount = 8;

enum class Form { text, json };
enum class Target {
    standard_error,  ///< with the journal's priorities when systemd connected it to the journal
    journal,  ///< standard error, always with priorities: "<4>" before a warning (sd-daemon(3))
    file,
    syslog
};

struct Settings {
    Form form = Form::text;
    Target target = Target::standard_error;
    std::string file;  ///< with Target::file; reopened when it has been moved away by logrotate
    /// Lowest level written, by channel.
    std::array<Level, kChannelCount> levels{Level::info, Level::info, Level::info, Level::info,
                                            Level::info, Level::info, Level::info, Level::info};
};

/// A value beside the message. Control characters are escaped on the way out; never a body, cookie
/// or token. A view: it is for the length of the call that writes it.
struct Field {
    std::string_view name;
    std::string_view value;
};

/// Opens the log. Throws ConfigError if the file cannot be opened. Call before threads. Until then,
/// and after stop(), lines go to standard error as plain text.
void start(const Settings& settings);

/// Writes what is pending and closes. Call last, with no other thread writing.
void stop();

/// True if a message of this level would be written: ask before costly text is made. 4 ns when off.
[[nodiscard]] bool is_on(Channel channel, Level level) noexcept;

/// Writes one line. Never throws: a log that cannot be written must not end a request.
void write(Channel channel, Level level, std::string_view message,
           std::initializer_list<Field> fields = {}) noexcept;

/// Text of a level or channel as in the settings file ("warning", "access") and back.
[[nodiscard]] std::string_view to_text(Level level) noexcept;
[[nodiscard]] std::string_view to_text(Channel channel) noexcept;
[[nodiscard]] std::optional<Level> parse_level(std::string_view text) noexcept;
[[nodiscard]] std::optional<Channel> parse_channel(std::string_view text) noexcept;

/// While it lives, every line that this thread writes carries the request's id.
class RequestScope {
public:
    explicit RequestScope(std::string_view request_id);
    ~RequestScope();
    RequestScope(const RequestScope&) = delete;  // it marks one stretch of one thread
    RequestScope& operator=(const RequestScope&) = delete;

private:
    std::string outer_;  ///< the id of the scope around this one
};

}  // namespace budkavle::log
