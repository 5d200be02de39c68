// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "markup/source_limits.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <stdexcept>

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "markup/clean_body.hpp"

namespace budkavle::markup {
namespace {

/// Formatting elements: the parser opens them again in each block that follows until they are
/// closed.
constexpr std::array<std::string_view, 14> kFormatting{"a",      "b",      "big",  "code", "em",
                                                       "font",   "i",      "nobr", "s",    "small",
                                                       "strike", "strong", "tt",   "u"};
/// Open formatting elements, summed over all tags: what the parser may have to make anew. A long
/// post has some 30 000.
constexpr std::size_t kFormattingWorkLimit = 200'000;
constexpr std::size_t kAttributesPerTagLimit = 500;

bool is_name_end(char c) {
    return c == '>' || c == '/' || c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

bool is_formatting(std::string_view after_bracket) {
    return std::ranges::any_of(kFormatting, [after_bracket](std::string_view name) {
        return after_bracket.size() > name.size() && is_name_end(after_bracket[name.size()]) &&
               std::ranges::equal(name, after_bracket.substr(0, name.size()), {}, {},
                                  ascii::to_lower);
    });
}

[[noreturn]] void refuse(const std::string& what) {
    throw std::length_error("The text " + what);
}

void check_formatting(std::string_view html) {
    std::size_t open = 0;
    std::size_t work = 0;
    for (std::size_t at = html.find('<'); at != std::string_view::npos;
         at = html.find('<', at + 1)) {
        const std::string_view rest = html.substr(at + 1);
        if (rest.starts_with('/')) {
            open -= open > 0 && is_formatting(rest.substr(1)) ? 1 : 0;
        } else if (is_formatting(rest)) {
            ++open;
        }
        work += open;
    }
    if (work > kFormattingWorkLimit) {
        refuse(
            "opens bold, italic, links and the like far more often than it closes them: "
            "clear its formatting and paste it again.");
    }
}

/// Each white space or '/' in a tag may begin an attribute. gumbo compares every attribute with
/// those before it: 40 000 take 2.5 s.
void check_attributes(std::string_view html) {
    std::size_t count = 0;
    bool is_in_tag = false;
    char quote = '\0';
    char before = '\0';  // the last that was no white space
    for (const char c : html) {
        if (!is_in_tag) {
            is_in_tag = before == '<' && c != '!' && c != '?';
            count = 0;
        } else if (quote != '\0') {
            quote = c == quote ? '\0' : quote;
        } else if (c == '>') {
            is_in_tag = false;
        } else if ((c == '"' || c == '\'') && before == '=') {
            quote = c;
            ++count;  // a value may be followed by a name at once
        } else if (is_name_end(c)) {
            ++count;
        }
        if (is_in_tag && count > kAttributesPerTagLimit) {
            refuse(
                "has a tag with hundreds of attributes: clear its formatting and paste it again.");
        }
        before = c == ' ' || c == '\n' || c == '\t' ? before : c;
    }
}

/// Bytes of a character at `at` that HTML forbids though XML 1.0 has it, or 0.
std::size_t forbidden_length(std::string_view text, std::size_t at) {
    const auto byte = [text, at](std::size_t i) {
        return at + i < text.size() ? static_cast<std::uint8_t>(text[at + i]) : std::uint8_t{0};
    };
    if (byte(0) == 0x7F) {
        return 1;
    }
    if (byte(0) == 0xC2 && byte(1) < 0xA0) {
        return 2;  // U+0080 to U+009F
    }
    const bool is_byte_order_mark = byte(0) == 0xEF && byte(1) == 0xBB && byte(2) == 0xBF;
    const bool is_arabic_non_character =
        byte(0) == 0xEF && byte(1) == 0xB7 && byte(2) >= 0x90 && byte(2) <= 0xAF;
    if (is_byte_order_mark || is_arabic_non_character) {
        return 3;
    }
    const bool is_last_of_plane =
        byte(0) >= 0xF0 && (byte(1) & 0x0FU) == 0x0F && byte(2) == 0xBF && byte(3) >= 0xBE;
    return is_last_of_plane ? 4 : 0;
}

}  // namespace

void check_limits(std::string_view html) {
    constexpr std::size_t kKibibyte = 1024;
    if (html.size() > kBodyLimitBytes) {
        refuse(
            "has " + std::to_string(html.size() / kKibibyte) + " KiB; at most " +
            std::to_string(kBodyLimitBytes / kKibibyte) +
            " KiB can be kept. Divide it, and add pictures as files rather than within the text.");
    }
    const auto tags = static_cast<std::size_t>(std::ranges::count(html, '<'));
    if (tags > kTagLimit) {
        refuse("has " + std::to_string(tags) + " tags; at most " + std::to_string(kTagLimit) +
               " can be kept. Divide it, or clear its formatting and paste it again.");
    }
    check_formatting(html);
    check_attributes(html);
}

std::string usable_text(std::string_view raw) {
    std::string out;
    out.reserve(raw.size());
    for (std::size_t at = 0; at < raw.size(); ++at) {
        const char c = raw[at];
        const bool is_control = static_cast<std::uint8_t>(c) < 0x20 && c != '\n' && c != '\t';
        if (!is_control) {
            out += c;
        } else if (c == '\f' || c == '\v' || (c == '\r' && !raw.substr(at + 1).starts_with('\n'))) {
            out += '\n';
        }
    }
    out = to_valid_xml_text(out);
    std::size_t kept = 0;
    for (std::size_t at = 0; at < out.size();) {
        if (const std::size_t length = forbidden_length(out, at)) {
            at += length;
        } else {
            out[kept++] = out[at++];
        }
    }
    out.resize(kept);
    return out;
}

}  // namespace budkavle::markup
