// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "markup/flow.hpp"

#include <algorithm>
#include <cstddef>

namespace budkavle::markup {
namespace {

/// Each picture of a line of pictures, with its own caption; marks keep their places between them.
void append_figures(std::vector<Node>& blocks, const Run& line) {
    for (const Atom& atom : line) {
        if (atom.kind == Atom::Kind::more) {
            blocks.push_back(more_node());
        } else if (atom.kind == Atom::Kind::picture) {
            Run caption;
            if (!atom.caption.empty()) {
                caption.push_back({.text = atom.caption});
            }
            blocks.push_back(make_figure({atom}, caption));
        }
    }
}

void append_paragraph(std::vector<Node>& blocks, const Run& line,
                      const std::vector<Attribute>& attributes) {
    Node paragraph = element("p");
    paragraph.attributes = attributes;
    paragraph.children = to_nodes(line);
    blocks.push_back(std::move(paragraph));
}

bool is_list(const Node& node) {
    return node.is("ul") || node.is("ol");
}

}  // namespace

Node make_figure(const Run& pictures, const Run& caption) {
    Node figure = element("figure");
    Run only_pictures;
    std::ranges::copy_if(pictures, std::back_inserter(only_pictures),
                         [](const Atom& atom) { return atom.kind == Atom::Kind::picture; });
    unwrap(only_pictures, "strong");
    unwrap(only_pictures, "em");
    figure.children = to_nodes(only_pictures);
    const Run words = normalised(caption);
    if (!is_blank(words)) {
        Node figcaption = element("figcaption");
        figcaption.children = to_nodes(words);
        figure.children.push_back(std::move(figcaption));
    }
    return figure;
}

void Flow::end_line(const std::vector<Attribute>& attributes) {
    for (Run& part : split_at_double_breaks(normalised(std::exchange(run_, {})))) {
        // Splitting leaves spaces at the new ends.
        part = normalised(part);
        if (is_only_pictures(part)) {
            append_figures(blocks_, part);
        } else if (!is_blank(part)) {
            append_paragraph(blocks_, part, attributes);
        } else if (std::ranges::any_of(
                       part, [](const Atom& atom) { return atom.kind == Atom::Kind::more; })) {
            blocks_.push_back(more_node());
            continue;
        } else {
            continue;
        }
        is_list_open_ = false;
    }
}

void Flow::add_block(Node block) {
    end_line();
    blocks_.push_back(std::move(block));
    is_list_open_ = false;
}

void Flow::add_item(Node item, std::string_view list_name) {
    end_line();
    if (!is_list_open_ || !blocks_.back().is(list_name)) {
        blocks_.push_back(element(list_name));
        is_list_open_ = true;
    }
    blocks_.back().children.push_back(std::move(item));
}

std::vector<Node> Flow::finish() {
    end_line();
    if (form_ == Form::lines) {
        bare_single_text();
    }
    return std::exchange(blocks_, {});
}

/// The only text of an item or cell, first and with nothing but lists after it, needs no paragraph
/// around it.
void Flow::bare_single_text() {
    const auto is_bare_able = [](const Node& node) {
        return node.is("p") && node.attributes.empty();
    };
    const auto first = std::ranges::find_if(
        blocks_, [](const Node& node) { return node.kind == Node::Kind::element; });
    if (first == blocks_.end() || !is_bare_able(*first) ||
        !std::all_of(first + 1, blocks_.end(), [](const Node& node) {
            return is_list(node) || node.kind == Node::Kind::more;
        })) {
        return;
    }
    std::vector<Node> children = std::move(first->children);
    const auto after = blocks_.erase(first);
    blocks_.insert(after, std::make_move_iterator(children.begin()),
                   std::make_move_iterator(children.end()));
}

}  // namespace budkavle::markup
