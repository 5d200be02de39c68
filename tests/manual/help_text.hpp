// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What a --help says, taken apart. Belongs to tests. Pure functions.
//
//   Help help = parse_help(text);  // help.options.at("json")
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace budkavle::manual {

struct HelpOption {
    bool is_required = false;
    bool takes_value = false;
    std::set<std::string> choices;  ///< where there is a closed list
    std::string range;              ///< "from 1 to 50"; empty: none
};

struct HelpArgument {
    std::string name;  ///< in lower case
    bool is_required = false;
    bool operator==(const HelpArgument&) const = default;
};

struct Help {
    std::map<std::string, HelpOption> options;  ///< by name, without dashes
    std::vector<HelpArgument> arguments;
};

[[nodiscard]] Help parse_help(std::string_view text);

}  // namespace budkavle::manual
