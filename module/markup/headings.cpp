// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "markup/headings.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

namespace budkavle::markup {
namespace {

constexpr std::size_t kTopLevel = 2;  // the post's own title is above
constexpr std::size_t kDeepestLevel = 4;

/// 1 to 6, or 0 for what is no heading.
int level_of(const Node& node) {
    const bool is_heading = node.kind == Node::Kind::element && node.name.size() == 2 &&
                            node.name[0] == 'h' && node.name[1] >= '1' && node.name[1] <= '6';
    return is_heading ? node.name[1] - '0' : 0;
}

}  // namespace

void renumber_headings(std::vector<Node>& blocks) {
    std::vector<int> open;  // levels in the source of the headings above the one under way
    for (Node& block : blocks) {
        const int level = level_of(block);
        if (level == 0) {
            continue;
        }
        while (!open.empty() && open.back() >= level) {
            open.pop_back();
        }
        block.name = "h" + std::to_string(std::min(kTopLevel + open.size(), kDeepestLevel));
        open.push_back(level);
    }
}

}  // namespace budkavle::markup
