// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Long on purpose: a row for each setting, and before them the few kinds that rows are made of,
// which nothing else needs and which one reads together with the rows.
#include "config/setting_table.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

namespace budkavle::config {
namespace {

/// Where a setting stands: a part of Settings for a given one.
template <class Field>
using At = Field& (*)(Settings&);

struct Range {
    std::int64_t least;
    std::int64_t most;
};

constexpr std::int64_t kKibibyte = 1024;
constexpr std::int64_t kMebibyte = 1024 * kKibibyte;
constexpr std::int64_t kGibibyte = 1024 * kMebibyte;
constexpr Range kMilliseconds{1, 600'000};
constexpr Range kSeconds{1, 600};
// The program budkavle-media is reckoned for no more (media/media_limits.hpp).
constexpr Range kUploadBytes{65'536, 64 * 1024 * 1024};
constexpr Range kPixels{1'000'000, 50'000'000};
constexpr Range kSidePixels{1, 1000};
constexpr Range kPort{1, 65'535};
constexpr Range kWorkers{1, 256};
constexpr Range kQueue{1, 100'000};
constexpr Range kConnections{1, 100'000};
constexpr Range kParameterBytes{4 * kKibibyte, kMebibyte};
constexpr Range kBodyBytes{kKibibyte, 2 * kGibibyte};
constexpr Range kWatchMilliseconds{100, 600'000};
constexpr Range kMemoryBytes{0, 16 * kGibibyte};
constexpr Range kCopyPages{1, 10'000'000};
constexpr Range kCopyBytes{kMebibyte, 1024 * kGibibyte};
constexpr Range kIdleMinutes{5, 24 * 60};
constexpr Range kSessionHours{1, 14 * 24};
constexpr unsigned kModeMask = 0777;
constexpr std::size_t kTextLimitBytes = 4096;

template <class Number>
std::int64_t to_count(const Number& number) {
    if constexpr (std::is_arithmetic_v<Number>) {
        return static_cast<std::int64_t>(number);
    } else {
        return static_cast<std::int64_t>(number.count());
    }
}

bool is_plain_text(std::string_view text) {
    return text.size() <= kTextLimitBytes && std::ranges::none_of(text, [](char c) {
               return static_cast<unsigned char>(c) < 0x20 || c == '\x7F';
           });
}

std::string in_quotes(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
        }
        out += c;
    }
    return out + '"';
}

/// A read-only look through an accessor that is written once, for the changing side.
template <class Get>
const auto& read(const Settings& settings, const Get& get) {
    return get(const_cast<Settings&>(settings));  // accessors only name a member
}

template <class Get>
Setting number(std::string key, Range range, std::string_view unit, Get get) {
    std::string expected =
        "a whole number from " + std::to_string(range.least) + " to " + std::to_string(range.most);
    if (!unit.empty()) {
        expected += ", in ";
        expected += unit;
    }
    return {
        std::move(key), std::move(expected),
        [range, get](Settings& settings, const Value& value, const std::string&) {
            using Number = std::remove_reference_t<decltype(get(settings))>;
            const auto* given = std::get_if<std::int64_t>(&value);
            if (given == nullptr || *given < range.least || *given > range.most) {
                return false;
            }
            if constexpr (std::is_arithmetic_v<Number>) {
                get(settings) = static_cast<Number>(*given);
            } else {
                get(settings) = Number(*given);
            }
            return true;
        },
        [get](const Settings& settings) { return std::to_string(to_count(read(settings, get))); }};
}

template <class Get>
Setting truth(std::string key, Get get) {
    return {std::move(key), "true or false, without quotes",
            [get](Settings& settings, const Value& value, const std::string&) {
                const auto* given = std::get_if<bool>(&value);
                if (given != nullptr) {
                    get(settings) = *given;
                }
                return given != nullptr;
            },
            [get](const Settings& settings) {
                return std::string(read(settings, get) ? "true" : "false");
            }};
}

enum class Empty { allowed, refused };

template <class Get>
Setting text(std::string key, std::string expected, Empty empty, Get get) {
    return {std::move(key), std::move(expected),
            [empty, get](Settings& settings, const Value& value, const std::string&) {
                const auto* given = std::get_if<std::string>(&value);
                if (given == nullptr || !is_plain_text(*given) ||
                    (given->empty() && empty == Empty::refused)) {
                    return false;
                }
                get(settings) = *given;
                return true;
            },
            [get](const Settings& settings) { return in_quotes(read(settings, get)); }};
}

template <class Get>
Setting path(std::string key, Empty empty, Get get) {
    std::string expected =
        empty == Empty::refused
            ? "a path in quotes, relative to this file's folder if not absolute"
            : "a path in quotes, relative to this file's folder if not absolute, "
              "or \"\" for none";
    Setting setting = text(std::move(key), std::move(expected), empty, get);
    setting.set = [set_text = setting.set, get](Settings& settings, const Value& value,
                                                const std::string& folder) {
        if (!set_text(settings, value, folder)) {
            return false;
        }
        std::string& set = get(settings);
        if (!set.empty() && !folder.empty()) {
            set = (std::filesystem::path(folder) / set).lexically_normal().string();
        }
        return true;
    };
    return setting;
}

/// A value out of a closed list: `parse` reads a name, `write` gives it back.
template <class Get, class Parse, class Write>
Setting choice(std::string key, std::string expected, Get get, Parse parse, Write write) {
    return {
        std::move(key), std::move(expected),
        [get, parse](Settings& settings, const Value& value, const std::string&) {
            const auto* given = std::get_if<std::string>(&value);
            const auto found = given == nullptr ? std::nullopt : parse(*given);
            if (!found) {
                return false;
            }
            get(settings) = *found;
            return true;
        },
        [get, write](const Settings& settings) { return in_quotes(write(read(settings, get))); }};
}

template <class Enum, std::size_t N>
using Names = std::array<std::pair<std::string_view, Enum>, N>;

template <class Get, class Enum, std::size_t N>
Setting choice_of(std::string key, const Names<Enum, N>& names, Get get) {
    std::string expected = "one of";
    for (const auto& [name, value] : names) {
        expected += (expected.size() > 6 ? ", \"" : " \"") + std::string(name) + '"';
    }
    return choice(
        std::move(key), std::move(expected), get,
        [names](std::string_view given) -> std::optional<Enum> {
            const auto found =
                std::ranges::find(names, given, [](const auto& row) { return row.first; });
            return found == names.end() ? std::nullopt : std::optional(found->second);
        },
        [names](Enum value) {
            return std::string(
                std::ranges::find(names, value, [](const auto& row) { return row.second; })->first);
        });
}

std::optional<unsigned> parse_mode(std::string_view given) {
    unsigned mode = 0;
    const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), mode, 8);
    const bool is_whole = error == std::errc() && end == given.data() + given.size();
    return is_whole && given.size() >= 3 && mode <= kModeMask ? std::optional(mode) : std::nullopt;
}

std::string mode_text(unsigned mode) {
    std::string digits(4, '0');
    for (std::size_t i = digits.size(); i-- > 0; mode >>= 3U) {
        digits[i] = static_cast<char>('0' + (mode & 7U));
    }
    return digits;
}

void add_account(std::vector<Setting>& rows, const std::string& name, At<Account> account) {
    const std::string prefix = "database." + name + ".";
    rows.push_back(text(
        prefix + "user", "the name of a MariaDB account in quotes",
        Empty::refused, [account](Settings & s) -> auto& { return account(s).user; }));
    rows.push_back(path(
        prefix + "password_file",
        Empty::allowed, [account](Settings & s) -> auto& { return account(s).password_file; }));
}

void add_database(std::vector<Setting>& rows) {
    rows.push_back(path(
        "database.socket", Empty::allowed,
        [](Settings & s) -> auto& { return s.database.socket; }));
    rows.push_back(text(
        "database.host", "a host name or address in quotes, or \"\" for the socket", Empty::allowed,
        [](Settings & s) -> auto& { return s.database.host; }));
    rows.push_back(number(
        "database.port", kPort, "", [](Settings & s) -> auto& { return s.database.port; }));
    rows.push_back(truth(
        "database.tls", [](Settings & s) -> auto& { return s.database.is_encrypted; }));
    rows.push_back(path(
        "database.tls_ca_file", Empty::allowed,
        [](Settings & s) -> auto& { return s.database.ca_file; }));
    rows.push_back(text(
        "database.name", "the name of a database in quotes", Empty::refused,
        [](Settings & s) -> auto& { return s.database.name; }));
    rows.push_back(number(
        "database.connect_limit_s", kSeconds, "seconds",
        [](Settings & s) -> auto& { return s.database.connect_limit; }));
    rows.push_back(number(
        "database.query_limit_s", kSeconds, "seconds",
        [](Settings & s) -> auto& { return s.database.query_limit; }));
    rows.push_back(number(
        "database.wait_limit_ms", kMilliseconds, "milliseconds",
        [](Settings & s) -> auto& { return s.database.wait_limit; }));
    add_account(rows, "reader", [](Settings& s) -> Account& { return s.database.reader; });
    add_account(rows, "editor", [](Settings& s) -> Account& { return s.database.editor; });
    add_account(rows, "owner", [](Settings& s) -> Account& { return s.database.owner; });
}

void add_role_limits(std::vector<Setting>& rows, const std::string& prefix, At<Role> role) {
    rows.push_back(number(
        prefix + "parameter_limit_bytes", kParameterBytes,
        "bytes", [role](Settings & s) -> auto& { return role(s).parameter_limit_bytes; }));
    rows.push_back(number(
        prefix + "body_limit_bytes", kBodyBytes,
        "bytes", [role](Settings & s) -> auto& { return role(s).body_limit_bytes; }));
    rows.push_back(number(
        prefix + "read_limit_ms", kMilliseconds,
        "milliseconds", [role](Settings & s) -> auto& { return role(s).read_limit; }));
    rows.push_back(number(
        prefix + "write_limit_ms", kMilliseconds,
        "milliseconds", [role](Settings & s) -> auto& { return role(s).write_limit; }));
    rows.push_back(number(
        prefix + "idle_limit_ms", kMilliseconds,
        "milliseconds", [role](Settings & s) -> auto& { return role(s).idle_limit; }));
    rows.push_back(number(
        prefix + "stop_limit_ms", kMilliseconds,
        "milliseconds", [role](Settings & s) -> auto& { return role(s).stop_limit; }));
}

void add_role(std::vector<Setting>& rows, const std::string& name, At<Role> role) {
    const std::string prefix = name + ".";
    rows.push_back(path(
        prefix + "listen",
        Empty::refused, [role](Settings & s) -> auto& { return role(s).listen; }));
    rows.push_back(path(
        prefix + "status_listen",
        Empty::allowed, [role](Settings & s) -> auto& { return role(s).status_listen; }));
    rows.push_back(choice(
        prefix + "socket_mode", "an octal file mode in quotes, such as \"0660\"",
        [role](Settings & s) -> auto& { return role(s).socket_mode; }, parse_mode, mode_text));
    rows.push_back(number(
        prefix + "workers", kWorkers,
        "", [role](Settings & s) -> auto& { return role(s).workers; }));
    rows.push_back(number(
        prefix + "queue_limit", kQueue,
        "", [role](Settings & s) -> auto& { return role(s).queue_limit; }));
    rows.push_back(number(
        prefix + "connection_limit", kConnections,
        "", [role](Settings & s) -> auto& { return role(s).connection_limit; }));
    add_role_limits(rows, prefix, role);
}

void add_sign_in(std::vector<Setting>& rows) {
    rows.push_back(number(
        "editor.session_idle_minutes", kIdleMinutes, "minutes",
        [](Settings & s) -> auto& { return s.sign_in.idle_limit; }));
    rows.push_back(number(
        "editor.session_hours", kSessionHours, "hours",
        [](Settings & s) -> auto& { return s.sign_in.session_limit; }));
    rows.push_back(truth(
        "editor.trust_remote_user",
        [](Settings & s) -> auto& { return s.sign_in.trusts_remote_user; }));
}

void add_files(std::vector<Setting>& rows) {
    rows.push_back(path(
        "stylesheets.folder", Empty::refused,
        [](Settings & s) -> auto& { return s.stylesheets.folder; }));
    rows.push_back(path(
        "stylesheets.themes", Empty::refused,
        [](Settings & s) -> auto& { return s.stylesheets.themes; }));
    rows.push_back(number(
        "stylesheets.watch_interval_ms", kWatchMilliseconds, "milliseconds",
        [](Settings & s) -> auto& { return s.stylesheets.watch_interval; }));
    rows.push_back(path(
        "desk.folder", Empty::refused, [](Settings & s) -> auto& { return s.desk.folder; }));
    rows.push_back(path(
        "media.helper", Empty::refused, [](Settings & s) -> auto& { return s.media.helper; }));
    rows.push_back(number(
        "media.cpu_limit_s", kSeconds, "seconds",
        [](Settings & s) -> auto& { return s.media.cpu_limit; }));
    rows.push_back(number(
        "media.upload_limit_bytes", kUploadBytes, "bytes",
        [](Settings & s) -> auto& { return s.media.upload_limit_bytes; }));
    rows.push_back(number(
        "media.pixel_limit", kPixels, "pixels",
        [](Settings & s) -> auto& { return s.media.pixel_limit; }));
    rows.push_back(number(
        "media.smallest_side_pixels", kSidePixels, "pixels",
        [](Settings & s) -> auto& { return s.media.smallest_side_pixels; }));
}

void add_pages(std::vector<Setting>& rows) {
    rows.push_back(number(
        "cache.memory_bytes", kMemoryBytes, "bytes",
        [](Settings & s) -> auto& { return s.cache.memory_bytes; }));
    rows.push_back(path(
        "copies.folder", Empty::allowed, [](Settings & s) -> auto& { return s.copies.folder; }));
    rows.push_back(number(
        "copies.page_limit", kCopyPages, "",
        [](Settings & s) -> auto& { return s.copies.page_limit; }));
    rows.push_back(number(
        "copies.byte_limit", kCopyBytes, "bytes",
        [](Settings & s) -> auto& { return s.copies.byte_limit; }));
}

void add_log(std::vector<Setting>& rows) {
    constexpr Names<log::Form, 2> kForms{{{"text", log::Form::text}, {"json", log::Form::json}}};
    constexpr Names<log::Target, 4> kTargets{{{"stderr", log::Target::standard_error},
                                              {"journal", log::Target::journal},
                                              {"file", log::Target::file},
                                              {"syslog", log::Target::syslog}}};
    rows.push_back(choice_of(
        "log.target", kTargets, [](Settings & s) -> auto& { return s.log.target; }));
    rows.push_back(choice_of(
        "log.form", kForms, [](Settings & s) -> auto& { return s.log.form; }));
    rows.push_back(path(
        "log.file", Empty::allowed, [](Settings & s) -> auto& { return s.log.file; }));
    for (std::size_t i = 0; i < log::kChannelCount; ++i) {
        const auto channel = static_cast<log::Channel>(i);
        rows.push_back(choice(
            "log.levels." + std::string(log::to_text(channel)),
            R"(one of "debug", "info", "notice", "warning", "error", "critical")",
            [i](Settings & s) -> auto& { return s.log.levels[i]; }, log::parse_level,
            [](log::Level level) { return std::string(log::to_text(level)); }));
    }
}

std::vector<Setting> make_table() {
    std::vector<Setting> rows;
    rows.push_back(text(
        "node", "a name of this machine in quotes, or \"\" for its host name", Empty::allowed,
        [](Settings & s) -> auto& { return s.node; }));
    add_database(rows);
    add_role(rows, "reader", [](Settings& s) -> Role& { return s.reader; });
    add_role(rows, "editor", [](Settings& s) -> Role& { return s.editor; });
    add_sign_in(rows);
    add_pages(rows);
    add_files(rows);
    add_log(rows);
    return rows;
}

}  // namespace

const std::vector<Setting>& setting_table() {
    static const std::vector<Setting> table = make_table();
    return table;
}

}  // namespace budkavle::config
