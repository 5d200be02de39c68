// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Tables. A part of block_builder.hpp.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/utf8.hpp"
#include "markup/block_builder.hpp"
#include "markup/rules.hpp"
#include "markup/table_grid.hpp"

namespace budkavle::markup {
namespace {

constexpr std::size_t kLabelLimitBytes = 80;
constexpr const char* kLabel = "Tabell";

bool is_cell(const Node& node) {
    return node.is("td") || node.is("th");
}

bool is_group(const Node& node) {
    return node.is("thead") || node.is("tbody") || node.is("tfoot");
}

/// The cells of a table of the source, not of those within it.
std::vector<const Node*> cells_of(const Node& table) {
    std::vector<const Node*> cells;
    for (const Node& group : table.children) {
        for (const Node& row : group.children) {
            for (const Node& cell : row.children) {
                if (is_group(group) && row.is("tr") && is_cell(cell)) {
                    cells.push_back(&cell);
                }
            }
        }
    }
    return cells;
}

bool is_all_heads(const Node& row) {
    return std::ranges::all_of(row.children, [](const Node& cell) { return cell.is("th"); });
}

/// thead first, tfoot last, one of each; a first row of heads becomes the thead.
std::vector<Node> in_order(std::vector<Node> groups) {
    for (const char* name : {"thead", "tfoot"}) {
        bool is_first = true;
        for (Node& group : groups) {
            if (group.is(name) && !std::exchange(is_first, false)) {
                group.name = "tbody";
            }
        }
    }
    const auto rank = [](const Node& group) {
        return group.is("thead") ? 0 : group.is("tfoot") ? 2 : 1;
    };
    std::ranges::stable_sort(groups, {}, rank);
    if (!groups.empty() && groups.front().is("tbody") && groups.front().children.size() > 1 &&
        is_all_heads(groups.front().children.front())) {
        Node head = element("thead");
        auto& rows = groups.front().children;
        head.children.push_back(std::move(rows.front()));
        rows.erase(rows.begin());
        groups.insert(groups.begin(), std::move(head));
    }
    return groups;
}

std::string text_of(const Node& node) {
    std::string text;
    append_plain_text(text, node);
    return one_line(text);
}

/// What a screen reader calls the region: the caption, else the heads of the columns.
std::string label_of(const Node& table) {
    std::string label;
    const Node& first = table.children.front();
    if (first.is("caption")) {
        label = text_of(first);
    } else if (first.is("thead") && is_all_heads(first.children.front())) {
        label = kLabel;
        for (const Node& cell : first.children.front().children) {
            const std::string text = text_of(cell);
            label += text.empty() ? "" : (label == kLabel ? ": " : ", ") + text;
        }
    }
    if (label.empty()) {
        return kLabel;
    }
    const std::string_view cut = utf8_prefix(label, kLabelLimitBytes);
    return cut.size() == label.size() ? label : std::string(cut) + "…";
}

/// Wide tables scroll by themselves, also with the keyboard.
Node region_of(Node table) {
    Node region = element("div");
    region.attributes = {
        {"class", "table"}, {"role", "region"}, {"tabindex", "0"}, {"aria-label", label_of(table)}};
    region.children.push_back(std::move(table));
    return region;
}

}  // namespace

void BlockBuilder::add_table(const Node& node, Flow& flow, const Context& context) {
    Context inner = context;
    inner.is_in_table = true;
    const std::vector<const Node*> cells = cells_of(node);
    if (context.is_in_table || (cells.size() == 1 && !cells.front()->is("th"))) {
        // A table within a table, or of one cell, is there for the look: its text stays.
        walk_transparent(node, flow, context);
        return;
    }
    Node table = element("table");
    table.attributes = block_attributes(node, "table", context);
    for (const Node& child : node.children) {
        Run words = child.is("caption") && table.children.empty()
                        ? normalised(reader_.flatten(child.children, context.chain, " "))
                        : Run();
        std::erase_if(words, [](const Atom& atom) { return atom.kind != Atom::Kind::text; });
        words = normalised(words);
        if (!is_blank(words)) {
            Node caption = element("caption");
            caption.children = to_nodes(words);
            table.children.push_back(std::move(caption));
        }
    }
    std::vector<Node> groups = row_groups(node, inner);
    if (groups.empty()) {
        walk_transparent(node, flow, context);
        return;
    }
    const bool has_mark = remove_marks(groups);
    std::ranges::move(groups, std::back_inserter(table.children));
    mend_table(table);
    if (has_mark) {
        flow.add_block(more_mark());  // a table is not divided: the mark goes before it
    }
    flow.add_block(region_of(std::move(table)));
}

std::vector<Node> BlockBuilder::row_groups(const Node& node, const Context& context) {
    std::vector<Node> groups;
    for (const Node& child : node.children) {
        if (!is_group(child)) {
            continue;
        }
        Node group = element(child.name);
        for (const Node& row : child.children) {
            Node made = row.is("tr") ? row_of(row, context) : Node();
            if (!made.children.empty()) {
                group.children.push_back(std::move(made));
            }
        }
        if (!group.children.empty()) {
            groups.push_back(std::move(group));
        }
    }
    return in_order(std::move(groups));
}

Node BlockBuilder::row_of(const Node& node, const Context& context) {
    Node row = element("tr");
    for (const Node& child : node.children) {
        if (is_cell(child)) {
            Node cell = element(child.name);
            cell.attributes = reader_.attributes_of(child, child.name);
            cell.children = content_of(child.children, Flow::Form::lines, context);
            row.children.push_back(std::move(cell));
        }
    }
    return row;
}

}  // namespace budkavle::markup
