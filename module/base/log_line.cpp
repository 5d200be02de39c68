// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/log_line.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/utc_time.hpp"
#include "base/utf8.hpp"

namespace budkavle::log {
namespace {

constexpr std::array<std::string_view, 6> kLevelNames{"debug",   "info",  "notice",
                                                      "warning", "error", "critical"};
constexpr std::array<std::string_view, kChannelCount> kChannelNames{
    "access", "wire", "app", "store", "render", "media", "cli", "main"};
constexpr std::array<std::string_view, 5> kMembersOfEachLine{"time", "level", "channel", "request",
                                                             "message"};

/// What a byte is to the two forms; several may be true.
enum Trait : std::uint8_t {
    is_told_apart = 1,  ///< escaped, or part of something longer: not taken as it is
    is_separating = 2   ///< a value with it stands in quotes in the text form
};

/// The traits of each byte, so that a value is read once.
constexpr auto kTraits = [] {
    constexpr std::size_t kBytes = 256;
    constexpr std::size_t kFirstPlain = 0x20;
    constexpr std::size_t kDelete = 0x7F;
    std::array<std::uint8_t, kBytes> traits{};
    for (std::size_t byte = 0; byte < kBytes; ++byte) {
        const bool is_plain = byte >= kFirstPlain && byte < kDelete && byte != '"' && byte != '\\';
        traits[byte] = is_plain ? 0 : is_told_apart;
    }
    for (const char separator : std::string_view(" \"=[]")) {
        traits[static_cast<std::uint8_t>(separator)] |= is_separating;
    }
    return traits;
}();

/// Every trait that some byte of the text has.
std::uint8_t traits_of(std::string_view text) noexcept {
    std::uint8_t traits = 0;
    for (const char c : text) {
        traits |= kTraits[static_cast<std::uint8_t>(c)];
    }
    return traits;
}

bool is_c1_control(std::string_view text, std::size_t at) noexcept {
    // U+0080 to U+009F are C2 80 to C2 9F: terminals take them as escapes.
    return text[at] == '\xC2' && at + 1 < text.size() &&
           static_cast<std::uint8_t>(text[at + 1]) < 0xA0;
}

void append_code(std::string& out, std::uint8_t code) {
    constexpr std::string_view kHex = "0123456789abcdef";
    out += "\\u00";
    out += kHex[code >> 4U];
    out += kHex[code & 0xFU];
}

/// Valid text of at most kTextLimitBytes with '"', '\\' and control characters escaped as JSON
/// escapes them (RFC 8259 section 7); the same escapes serve the text form.
void append_with_escapes(std::string& out, std::string_view raw) {
    const std::string_view cut = utf8_prefix(raw, kTextLimitBytes);
    const std::string valid = to_valid_xml_text(cut);
    for (std::size_t at = 0; at < valid.size(); ++at) {
        const char c = valid[at];
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\t') {
            out += "\\t";
        } else if (c == '\r') {
            out += "\\r";
        } else if (c == '\x7F' || static_cast<std::uint8_t>(c) < 0x20) {
            append_code(out, static_cast<std::uint8_t>(c));
        } else if (is_c1_control(valid, at)) {
            append_code(out, static_cast<std::uint8_t>(valid[++at]));
        } else {
            out += c;
        }
    }
    if (cut.size() < raw.size()) {
        out += "…";
    }
}

/// As append_with_escapes, for a text with these traits: hardly any has something to escape.
void append_escaped(std::string& out, std::string_view raw, std::uint8_t traits) {
    if ((traits & is_told_apart) == 0 && raw.size() <= kTextLimitBytes) {
        out += raw;
    } else {
        append_with_escapes(out, raw);
    }
}

void append_escaped(std::string& out, std::string_view raw) {
    append_escaped(out, raw, traits_of(raw));
}

/// Taken apart once a second: under load many lines are of the same.
const std::string& second_text(UtcTime second) {
    thread_local UtcTime known{};
    thread_local std::string text = to_rfc3339(known);
    if (second != known) {
        text = to_rfc3339(second);
        known = second;
    }
    return text;
}

void append_time(std::string& out, LineTime time) {
    constexpr auto kTen = 10;
    const auto whole = std::chrono::floor<std::chrono::seconds>(time);
    const auto fraction = (time - whole).count();
    const std::string_view second = second_text(whole);
    out += second.substr(0, second.size() - 1);
    out += '.';
    out += static_cast<char>('0' + fraction / (kTen * kTen));
    out += static_cast<char>('0' + fraction / kTen % kTen);
    out += static_cast<char>('0' + fraction % kTen);
    out += second.back();
}

void append_text(std::string& out, const Line& line, std::span<const Field> fields) {
    if (line.time) {
        append_time(out, *line.time);
        out += ' ';
    }
    out += to_text(line.level);
    out += ' ';
    out += to_text(line.channel);
    if (!line.request_id.empty()) {
        out += " [";
        append_escaped(out, line.request_id);
        out += ']';
    }
    out += ' ';
    append_escaped(out, line.message);
    for (const Field& field : fields) {
        const std::uint8_t traits = traits_of(field.value);
        const bool is_quoted = field.value.empty() || (traits & is_separating) != 0;
        out += ' ';
        out += field.name;
        out += is_quoted ? "=\"" : "=";
        append_escaped(out, field.value, traits);
        if (is_quoted) {
            out += '"';
        }
    }
}

void append_member(std::string& out, std::string_view name, std::string_view value) {
    out += out.back() == '{' ? "\"" : ",\"";
    append_escaped(out, name);
    out += "\":\"";
    append_escaped(out, value);
    out += '"';
}

void append_json(std::string& out, const Line& line, std::span<const Field> fields) {
    out += '{';
    if (line.time) {
        std::string time;
        append_time(time, *line.time);
        append_member(out, "time", time);
    }
    append_member(out, "level", to_text(line.level));
    append_member(out, "channel", to_text(line.channel));
    if (!line.request_id.empty()) {
        append_member(out, "request", line.request_id);
    }
    append_member(out, "message", line.message);
    for (const Field& field : fields) {
        const bool is_taken =
            std::ranges::find(kMembersOfEachLine, field.name) != kMembersOfEachLine.end();
        append_member(out, is_taken ? std::string(field.name) + "_" : std::string(field.name),
                      field.value);
    }
    out += '}';
}

}  // namespace

void append_line(std::string& out, Form form, const Line& line, std::span<const Field> fields) {
    if (form == Form::json) {
        append_json(out, line, fields);
    } else {
        append_text(out, line, fields);
    }
}

std::string format_line(Form form, const Line& line, std::span<const Field> fields) {
    std::string out;
    append_line(out, form, line, fields);
    return out;
}

int syslog_severity(Level level) noexcept {
    constexpr int kDebugSeverity = 7;
    return kDebugSeverity - static_cast<int>(level);
}

std::string_view to_text(Level level) noexcept {
    return kLevelNames[static_cast<std::size_t>(level)];
}

std::string_view to_text(Channel channel) noexcept {
    return kChannelNames[static_cast<std::size_t>(channel)];
}

std::optional<Level> parse_level(std::string_view text) noexcept {
    const auto found = std::ranges::find(kLevelNames, text);
    if (found == kLevelNames.end()) {
        return std::nullopt;
    }
    return static_cast<Level>(found - kLevelNames.begin());
}

std::optional<Channel> parse_channel(std::string_view text) noexcept {
    const auto found = std::ranges::find(kChannelNames, text);
    if (found == kChannelNames.end()) {
        return std::nullopt;
    }
    return static_cast<Channel>(found - kChannelNames.begin());
}

}  // namespace budkavle::log
