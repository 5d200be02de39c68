// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The tree that a body is rebuilt as: our own, so that nothing of the parser's tree can slip
// through unseen. Layer markup. Thread promise: values.
//
//   Node quote = element("blockquote");  quote.children.push_back(std::move(paragraph));
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace budkavle::markup {

struct Attribute {
    std::string name;
    std::string value;
    bool is_site_address = false;  ///< may hold `site:/` as such; elsewhere its ':' is escaped
    bool operator==(const Attribute&) const = default;
};

struct Node {
    enum class Kind {
        element,
        text,
        more  ///< the read-more mark; never written
    };
    Kind kind = Kind::element;
    std::string name;  ///< of an element
    std::string text;  ///< of a text
    std::vector<Attribute> attributes;
    std::vector<Node> children;

    [[nodiscard]] bool is(std::string_view element_name) const {
        return kind == Kind::element && name == element_name;
    }
};

[[nodiscard]] inline Node element(std::string_view name) {
    Node node;
    node.name = name;
    return node;
}

[[nodiscard]] inline Node text_node(std::string text) {
    Node node;
    node.kind = Node::Kind::text;
    node.text = std::move(text);
    return node;
}

[[nodiscard]] inline Node more_node() {
    Node node;
    node.kind = Node::Kind::more;
    return node;
}

/// All text below a node, without pictures.
void append_plain_text(std::string& out, const Node& node);

}  // namespace budkavle::markup
