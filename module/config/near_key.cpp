// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "config/near_key.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <set>
#include <vector>

#include "config/setting_table.hpp"

namespace budkavle::config {
namespace {

constexpr std::size_t kLongestKeyCompared = 64;
constexpr std::size_t kLettersPerMistake = 4;

/// Letters to insert, delete or change to make one of the other (Levenshtein).
std::size_t distance(std::string_view left, std::string_view right) {
    std::vector<std::size_t> row(right.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= left.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const std::size_t change = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, change});
        }
    }
    return row.back();
}

bool is_near(std::string_view given, std::string_view known) {
    const std::size_t allowed = std::max<std::size_t>(1, known.size() / kLettersPerMistake);
    return distance(given, known) <= std::min<std::size_t>(allowed, 3);
}

std::string_view last_part(std::string_view key) {
    return key.substr(key.rfind('.') + 1);
}

/// Wrong unit or none: "wait_limit" for "wait_limit_ms".
bool is_start_of(std::string_view given, std::string_view known) {
    return given.size() >= kLettersPerMistake && known.starts_with(given) &&
           known.size() > given.size() && known[given.size()] == '_';
}

std::string as_question(const std::set<std::string>& names) {
    std::string text;
    for (const std::string& name : names) {
        text += (text.empty() ? "; did you mean " : " or ") + name;
    }
    return text.empty() ? text : text + "?";
}

}  // namespace

std::string near_key_text(std::string_view path) {
    if (path.size() > kLongestKeyCompared) {
        return "";
    }
    std::set<std::string> whole;
    std::set<std::string> elsewhere;
    for (const Setting& setting : setting_table()) {
        if (is_near(path, setting.key) || is_start_of(path, setting.key)) {
            whole.insert(setting.key);
        }
        if (last_part(path) == last_part(setting.key)) {
            elsewhere.insert(setting.key);
        }
    }
    return as_question(whole.empty() ? elsewhere : whole);
}

std::string near_section_text(std::string_view path) {
    if (path.size() > kLongestKeyCompared) {
        return "";
    }
    std::set<std::string> names;
    for (const Setting& setting : setting_table()) {
        for (std::size_t dot = setting.key.find('.'); dot != std::string::npos;
             dot = setting.key.find('.', dot + 1)) {
            const std::string section = setting.key.substr(0, dot);
            if (is_near(path, section)) {
                names.insert("[" + section + "]");
            }
        }
    }
    return as_question(names);
}

}  // namespace budkavle::config
