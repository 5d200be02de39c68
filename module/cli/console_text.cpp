// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/console_text.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "base/utf8.hpp"

namespace budkavle::cli {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD
constexpr int kJsonIndent = 2;

std::size_t character_count(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

}  // namespace

void print_columns(std::ostream& out, const std::vector<std::vector<std::string>>& rows) {
    std::vector<std::size_t> widths;
    for (const auto& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], character_count(row[i]));
        }
    }
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            out << row[i];
            if (i + 1 < row.size()) {
                out << std::string(widths[i] - character_count(row[i]) + 2, ' ');
            }
        }
        out << '\n';
    }
}

void print_json(std::ostream& out, const nlohmann::json& value) {
    out << value.dump(kJsonIndent, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
}

std::string terminal_text(std::string_view text) {
    const std::string valid = to_valid_xml_text(text);
    std::string result;
    for (std::size_t i = 0; i < valid.size(); ++i) {
        const auto byte = static_cast<unsigned char>(valid[i]);
        // C0 and DEL, and the C1 controls U+0080 to U+009F, which are C2 80 to C2 9F in UTF-8.
        const bool is_c1 =
            byte == 0xC2 && i + 1 < valid.size() && static_cast<unsigned char>(valid[i + 1]) < 0xA0;
        if (byte < 0x20 || byte == 0x7F || is_c1) {
            result += kReplacement;
            i += is_c1 ? 1 : 0;
        } else {
            result += valid[i];
        }
    }
    return result;
}

}  // namespace budkavle::cli
