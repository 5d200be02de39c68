// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "markup/paste_shapes.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.hpp"
#include "markup/rules.hpp"

namespace budkavle::markup {
namespace {

/// The style attribute in lower case and without white space, so that one search finds a
/// declaration.
std::string style_of(const Node& node) {
    std::string style;
    for (const char c : value_of(node.attributes, "style")) {
        if (c != ' ' && c != '\n' && c != '\t') {
            style += ascii::to_lower(c);
        }
    }
    return style;
}

bool says(const std::string& style, std::string_view declaration) {
    // Whole names only: Word writes "mso-bidi-font-weight:normal" beside what is bold.
    std::size_t at = style.find(declaration);
    while (at != std::string::npos && at > 0 && style[at - 1] != ';') {
        at = style.find(declaration, at + 1);
    }
    return at != std::string::npos;
}

bool is_bold(const std::string& style) {
    return says(style, "font-weight:bold") || says(style, "font-weight:600") ||
           says(style, "font-weight:700");
}

/// The marker goes to `marker`, the rest stays in `node`.
void take_marker(Node& node, std::string& marker) {
    std::erase_if(node.children, [&marker](const Node& child) {
        const bool is_marker =
            child.kind == Node::Kind::element && says(style_of(child), "mso-list:ignore");
        if (is_marker) {
            append_plain_text(marker, child);
        }
        return is_marker;
    });
    for (Node& child : node.children) {
        take_marker(child, marker);
    }
}

/// "1." or "b)", not "·" or "o".
bool is_number(std::string_view marker) {
    const std::size_t end = marker.find_first_of(".)");
    return end != std::string_view::npos && end > 0;
}

}  // namespace

std::optional<WordItem> as_word_item(const Node& paragraph) {
    const std::string style = style_of(paragraph);
    if (!says(style, "mso-list:l") || style.find("level") == std::string::npos) {
        return std::nullopt;
    }
    WordItem item{.content = paragraph};
    std::string marker;
    take_marker(item.content, marker);
    item.is_numbered = is_number(marker);
    return item;
}

std::string_view inline_name_of(const Node& node) {
    const std::string_view name = stored_name(node.name);
    const std::string style = style_of(node);
    if (name == "strong" && says(style, "font-weight:normal")) {
        return "";  // Google Docs wraps everything pasted in such a <b>
    }
    if (name == "span" && is_bold(style)) {
        return "strong";
    }
    return name == "span" && says(style, "font-style:italic") ? "em" : name;
}

bool is_more_anchor(const Node& node) {
    return node.is("a") && value_of(node.attributes, "name") == "more";
}

}  // namespace budkavle::markup
