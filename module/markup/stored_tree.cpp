// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "markup/stored_tree.hpp"

#include <algorithm>

#include "markup/rules.hpp"
#include "markup/source_tree.hpp"

namespace budkavle::markup {

std::vector<Node> parse_stored(std::string_view stored) {
    return parse_source(stored, [](std::string_view, std::string_view) {});
}

std::string plain_text(const Node& node) {
    std::string text;
    append_plain_text(text, node);
    return one_line(text);
}

std::optional<std::string> find_attribute(const Node& node, std::string_view name) {
    const auto found = std::ranges::find(node.attributes, name, &Attribute::name);
    return found == node.attributes.end() ? std::nullopt : std::optional(found->value);
}

}  // namespace budkavle::markup
