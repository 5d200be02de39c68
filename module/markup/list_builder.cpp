// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Lists and definition lists. A part of block_builder.hpp.
#include <algorithm>
#include <utility>

#include "markup/block_builder.hpp"
#include "markup/rules.hpp"

namespace budkavle::markup {
namespace {

bool is_blank_text(const Node& node) {
    return node.kind == Node::Kind::text &&
           node.text.find_first_not_of(" \n\t") == std::string::npos;
}

/// dt and dd in the order in which they stand, also within div; false if there is anything else or
/// a term and its description do not belong together.
bool gather_definitions(const Node& list, std::vector<const Node*>& parts) {
    for (const Node& child : list.children) {
        if (child.is("dt") || child.is("dd")) {
            parts.push_back(&child);
        } else if (child.is("div") ? !gather_definitions(child, parts) : !is_blank_text(child)) {
            return false;
        }
    }
    return true;
}

void append_item(Node& list, Node item) {
    if (has_content(item.children)) {
        list.children.push_back(std::move(item));
    } else if (!item.children.empty()) {
        list.children.push_back(more_mark());
    }
}

}  // namespace

void BlockBuilder::add_list(const Node& node, Flow& flow, const Context& context) {
    Node list = element(node.name == "ol" ? "ol" : "ul");
    list.attributes = block_attributes(node, list.name, context);
    std::vector<Node> loose;
    const auto end_loose = [&] {
        Node item = element("li");
        item.children = content_of(std::exchange(loose, {}), Flow::Form::lines, context);
        append_item(list, std::move(item));
    };
    for (const Node& child : node.children) {
        const bool is_item = child.is("li");
        const bool is_list = child.is("ul") || child.is("ol");
        if (!is_item && !is_list) {
            loose.push_back(child);
            continue;
        }
        end_loose();
        const auto last = std::ranges::find_if(list.children.rbegin(), list.children.rend(),
                                               [](const Node& item) { return item.is("li"); });
        if (is_list && last != list.children.rend()) {
            // A list straight in a list, as many editors make it, belongs to the item before.
            std::vector<Node> inner = content_of({child}, Flow::Form::lines, context);
            std::ranges::move(inner, std::back_inserter(last->children));
            continue;
        }
        Node item = element("li");
        if (is_item) {
            item.attributes = reader_.attributes_of(child, "li");
            std::erase_if(item.attributes, [&list](const Attribute& attribute) {
                return attribute.name == "value" && list.name != "ol";
            });
        }
        item.children = is_item ? content_of(child.children, Flow::Form::lines, context)
                                : content_of({child}, Flow::Form::lines, context);
        append_item(list, std::move(item));
    }
    end_loose();
    if (has_content(list.children)) {
        flow.add_block(std::move(list));
    } else if (!list.children.empty()) {
        flow.add_block(more_mark());
    }
}

/// An item outside a list.
void BlockBuilder::add_loose_item(const Node& node, Flow& flow, const Context& context) {
    Node item = element("li");
    item.attributes = reader_.attributes_of(node, "div");
    item.children = content_of(node.children, Flow::Form::lines, context);
    if (has_content(item.children)) {
        flow.add_item(std::move(item), "ul");
    } else if (!item.children.empty()) {
        flow.add_block(more_mark());
    }
}

void BlockBuilder::add_definitions(const Node& node, Flow& flow, const Context& context) {
    std::vector<const Node*> parts;
    if (!gather_definitions(node, parts) || parts.empty() || !parts.front()->is("dt") ||
        !parts.back()->is("dd")) {
        walk_transparent(node, flow, context);
        return;
    }
    Node list = element("dl");
    list.attributes = block_attributes(node, "dl", context);
    for (const Node* part : parts) {
        Node entry = element(part->name);
        entry.attributes = reader_.attributes_of(*part, part->name);
        if (part->is("dt")) {
            entry.children =
                to_nodes(normalised(reader_.flatten(part->children, context.chain, " ")));
        } else {
            entry.children = content_of(part->children, Flow::Form::lines, context);
        }
        list.children.push_back(std::move(entry));
    }
    const bool has_mark = remove_marks(list.children);
    flow.add_block(std::move(list));
    if (has_mark) {
        flow.add_block(more_mark());
    }
}

}  // namespace budkavle::markup
