// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "manual/help_text.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <regex>
#include <sstream>

namespace budkavle::manual {
namespace {

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return text;
}

/// "{a,b}" as "TEXT:{a,b}" has it; "{a->1,b->0} OR …" as an enumeration has it.
std::set<std::string> choices_in(const std::string& head) {
    std::set<std::string> choices;
    std::smatch braces;
    if (std::regex_search(head, braces, std::regex(R"(\{([^}]*)\})"))) {
        std::istringstream list(braces[1].str());
        for (std::string one; std::getline(list, one, ',');) {
            choices.insert(one.substr(0, one.find("->")));
        }
    }
    return choices;
}

/// Up to here goes an option that takes any number: no limit that anybody need know.
const std::string kAnyNumber = std::to_string(std::numeric_limits<std::uint32_t>::max());

std::string range_in(const std::string& head) {
    std::smatch range;
    const bool has_range = std::regex_search(head, range, std::regex(R"(\[(\d+) - (\d+)\])"));
    return has_range && range[2].str() != kAnyNumber
               ? "from " + range[1].str() + " to " + range[2].str()
               : std::string();
}

}  // namespace

Help parse_help(std::string_view text) {
    // A name and what follows it up to the wide gap before the explanation.
    const std::regex entry(R"(^  (\S+)((?: \S+)*)(?:  .*)?$)");
    Help help;
    std::istringstream lines{std::string(text)};
    std::string part;
    for (std::string line; std::getline(lines, line);) {
        std::smatch match;
        if (line.ends_with(':') && !line.starts_with(' ')) {
            part = line;
        } else if (line.empty()) {
            part.clear();
        } else if (!std::regex_match(line, match, entry)) {
            continue;
        } else if (part == "Options:") {
            const std::string name = match[1].str();
            const std::string head = match[2].str();
            help.options[name.substr(name.find("--") + 2)] = {
                head.ends_with(" REQUIRED"), !head.empty(), choices_in(head), range_in(head)};
        } else if (part == "Positionals:") {
            help.arguments.push_back(
                {lower(match[1].str()), match[2].str().ends_with(" REQUIRED")});
        }
    }
    return help;
}

}  // namespace budkavle::manual
