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
void append_escaped(std::string& out, std::string_view raw) {
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

bool needs_quotes(std::string_view value) noexcept {
    return value.empty() || value.find_first_of(" \"=[]") != std::string_view::npos;
}

std::string time_text(LineTime time) {
    constexpr std::size_t kMillisecondDigits = 3;
    const auto whole = std::chrono::floor<std::chrono::seconds>(time);
    std::string text = to_rfc3339(whole);
    std::string fraction = std::to_string((time - whole).count());
    fraction.insert(0, kMillisecondDigits - fraction.size(), '0');
    text.insert(text.size() - 1, "." + fraction);
    return text;
}

std::string format_text(const Line& line, std::span<const Field> fields) {
    std::string out;
    if (line.time) {
        out += time_text(*line.time);
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
        const bool is_quoted = needs_quotes(field.value);
        out += ' ';
        out += field.name;
        out += is_quoted ? "=\"" : "=";
        append_escaped(out, field.value);
        if (is_quoted) {
            out += '"';
        }
    }
    return out;
}

void append_member(std::string& out, std::string_view name, std::string_view value) {
    out += out.size() == 1 ? "\"" : ",\"";
    append_escaped(out, name);
    out += "\":\"";
    append_escaped(out, value);
    out += '"';
}

std::string format_json(const Line& line, std::span<const Field> fields) {
    std::string out = "{";
    if (line.time) {
        append_member(out, "time", time_text(*line.time));
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
    return out;
}

}  // namespace

std::string format_line(Form form, const Line& line, std::span<const Field> fields) {
    return form == Form::json ? format_json(line, fields) : format_text(line, fields);
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
