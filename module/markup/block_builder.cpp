// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "markup/block_builder.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "markup/paste_shapes.hpp"
#include "markup/rules.hpp"

namespace budkavle::markup {
namespace {

/// Parts of a table or list that stand outside one: each ends a line.
constexpr auto kLooseParts =
    std::to_array<std::string_view>({"caption", "dd", "dt", "figcaption", "hgroup", "legend",
                                     "tbody", "td", "tfoot", "th", "thead", "tr"});

bool is_loose_part(const Node& node) {
    return std::ranges::find(kLooseParts, node.name) != kLooseParts.end();
}

bool has_descendant(const Node& node, std::string_view name) {
    return std::ranges::any_of(node.children, [name](const Node& child) {
        return child.is(name) || has_descendant(child, name);
    });
}

/// Moves what is no text out of a line of text alone: pictures and marks.
Run take_others(Run& run) {
    Run others;
    for (Atom& atom : run) {
        if (atom.kind == Atom::Kind::line_break) {
            atom.kind = Atom::Kind::text;
            atom.text = " ";
        } else if (atom.kind != Atom::Kind::text) {
            others.push_back(std::move(atom));
        }
    }
    std::erase_if(run, [](const Atom& atom) { return atom.kind != Atom::Kind::text; });
    return others;
}

/// Without line feeds first, which a parser would take away, nor white space last.
void trim_preformatted(Run& run) {
    for (Atom& atom : run) {
        if (atom.text.empty()) {
            break;  // a line break or a picture: what stands after it is no longer first
        }
        atom.text.erase(0, std::min(atom.text.find_first_not_of('\n'), atom.text.size()));
        if (!atom.text.empty()) {
            break;
        }
    }
    for (std::size_t i = run.size(); i-- > 0;) {
        std::string& text = run[i].text;
        text.erase(text.find_last_not_of(" \n\t") + 1);
        if (!text.empty()) {
            break;
        }
    }
    std::erase_if(run, [](const Atom& atom) { return atom.text.empty(); });
}

}  // namespace

Node more_mark() {
    Node node;
    node.kind = Node::Kind::more;
    return node;
}

bool has_content(const std::vector<Node>& nodes) {
    return std::ranges::any_of(nodes,
                               [](const Node& node) { return node.kind != Node::Kind::more; });
}

bool remove_marks(std::vector<Node>& nodes) {
    bool is_any =
        std::erase_if(nodes, [](const Node& node) { return node.kind == Node::Kind::more; }) > 0;
    for (Node& node : nodes) {
        is_any = remove_marks(node.children) || is_any;
    }
    return is_any;
}

std::vector<Node> BlockBuilder::build(const std::vector<Node>& source) {
    Flow flow(Flow::Form::sections);
    walk(source, flow, {});
    return flow.finish();
}

void BlockBuilder::walk(const std::vector<Node>& nodes, Flow& flow, const Context& context) {
    for (const Node& node : nodes) {
        if (std::optional<Atom> atom = reader_.atom_of(node, context.chain)) {
            flow.add(std::move(*atom));
            continue;
        }
        switch (treatment_of(node.name)) {
            case Treatment::drop:
            case Treatment::picture:
                break;
            case Treatment::unwrap:
                if (is_loose_part(node)) {
                    walk_block(node, flow, context);
                } else {
                    walk(node.children, flow, context);
                }
                break;
            case Treatment::inlined: {
                Context inner = context;
                inner.chain = reader_.with_frame(node, context.chain);
                walk(node.children, flow, inner);
                break;
            }
            default:
                walk_block(node, flow, context);
        }
    }
}

void BlockBuilder::walk_block(const Node& node, Flow& flow, const Context& context) {
    flow.end_line(context.block_attributes);
    switch (treatment_of(node.name)) {
        case Treatment::paragraph:
            return add_paragraph(node, flow, context);
        case Treatment::heading:
            return add_heading(node, flow, context);
        case Treatment::quote:
            return add_quote(node, flow, context);
        case Treatment::list:
            return add_list(node, flow, context);
        case Treatment::item:
            return add_loose_item(node, flow, context);
        case Treatment::definitions:
            return add_definitions(node, flow, context);
        case Treatment::table:
            return add_table(node, flow, context);
        case Treatment::preformatted:
            return add_preformatted(node, flow, context);
        case Treatment::figure:
            return add_figure(node, flow, context);
        case Treatment::rule:
            return flow.add_block(element("hr"));
        default:
            return walk_transparent(node, flow, context);
    }
}

/// A block that is not kept, as if its content stood there; its language goes to what it holds.
void BlockBuilder::walk_transparent(const Node& node, Flow& flow, const Context& context) {
    Context inner = context;
    inner.block_attributes = block_attributes(node, "div", context);
    walk(node.children, flow, inner);
    flow.end_line(inner.block_attributes);
}

/// A block's own attributes, and the language around it where it has none.
std::vector<Attribute> BlockBuilder::block_attributes(const Node& node, std::string_view stored,
                                                      const Context& context) const {
    std::vector<Attribute> attributes = reader_.attributes_of(node, stored);
    for (const Attribute& outer : context.block_attributes) {
        if (std::ranges::find(attributes, outer.name, &Attribute::name) == attributes.end()) {
            attributes.push_back(outer);
        }
    }
    return attributes;
}

std::vector<Node> BlockBuilder::content_of(const std::vector<Node>& nodes, Flow::Form form,
                                           const Context& context) {
    Context inner = context;
    inner.block_attributes.clear();
    Flow flow(form);
    walk(nodes, flow, inner);
    return flow.finish();
}

void BlockBuilder::add_paragraph(const Node& node, Flow& flow, const Context& context) {
    const std::optional<WordItem> item = as_word_item(node);
    if (!item) {
        walk_transparent(node, flow, context);
        return;
    }
    Node list_item = element("li");
    list_item.children = content_of(item->content.children, Flow::Form::lines, context);
    if (has_content(list_item.children)) {
        flow.add_item(std::move(list_item), item->is_numbered ? "ol" : "ul");
    }
}

void BlockBuilder::add_heading(const Node& node, Flow& flow, const Context& context) {
    Run run = reader_.flatten(node.children, context.chain, " ");
    const Run others = take_others(run);
    unwrap(run, "strong");  // a heading is strong by itself
    run = normalised(run);
    const std::vector<Attribute> attributes = block_attributes(node, "h2", context);
    if (!flow.has_headings()) {
        // Headings within quotations, items and cells would tear the outline of the page.
        for (Atom& atom : run) {
            atom.chain.insert(atom.chain.begin(),
                              std::make_shared<const Frame>(Frame{"strong", {}}));
            flow.add(std::move(atom));
        }
        flow.end_line(attributes);
    } else if (!is_blank(run)) {
        Node heading = element(node.name);
        heading.attributes = attributes;
        heading.children = to_nodes(run);
        flow.add_block(std::move(heading));
    }
    for (const Atom& atom : others) {
        flow.add(atom);
    }
    flow.end_line(context.block_attributes);
}

void BlockBuilder::add_quote(const Node& node, Flow& flow, const Context& context) {
    Node quote = element("blockquote");
    quote.attributes = block_attributes(node, "blockquote", context);
    quote.children = content_of(node.children, Flow::Form::paragraphs, context);
    if (has_content(quote.children)) {
        flow.add_block(std::move(quote));
    } else if (!quote.children.empty()) {
        flow.add_block(more_mark());
    }
}

void BlockBuilder::add_preformatted(const Node& node, Flow& flow, const Context& context) {
    Run run = reader_.flatten(node.children, context.chain, "\n");
    for (Atom& atom : run) {
        if (atom.kind == Atom::Kind::line_break) {
            atom.kind = Atom::Kind::text;
            atom.text = "\n";
        }
    }
    const Run others = take_others(run);
    trim_preformatted(run);
    if (!is_blank(normalised(run))) {
        Node block = element("pre");
        block.attributes = block_attributes(node, "pre", context);
        block.children = to_nodes(run);
        flow.add_block(std::move(block));
    }
    for (const Atom& atom : others) {
        flow.add(atom);
    }
    flow.end_line(context.block_attributes);
}

/// A figure is pictures with a caption. Others (a table with a caption, an embedded film) are what
/// they hold.
void BlockBuilder::add_figure(const Node& node, Flow& flow, const Context& context) {
    if (!has_descendant(node, "img") || has_descendant(node, "table")) {
        walk_transparent(node, flow, context);
        return;
    }
    Run content = reader_.flatten(node.children, context.chain, " ");
    Run caption;
    Run marks;
    std::string title;
    for (Atom& atom : content) {
        if (atom.kind == Atom::Kind::more) {
            marks.push_back(atom);
        } else if (atom.kind == Atom::Kind::picture) {
            title = atom.caption;
        } else {
            caption.push_back(atom);
        }
    }
    std::erase_if(content, [](const Atom& atom) { return atom.kind != Atom::Kind::picture; });
    if (is_blank(normalised(caption)) && !title.empty()) {
        caption = {{.text = title}};
    }
    if (content.empty()) {
        for (Atom& atom : caption) {
            flow.add(std::move(atom));
        }
        flow.end_line(context.block_attributes);
    } else {
        Node figure = make_figure(content, caption);
        figure.attributes = block_attributes(node, "figure", context);
        flow.add_block(std::move(figure));
    }
    for (const Atom& mark : marks) {
        flow.add(mark);
    }
    flow.end_line();
}

}  // namespace budkavle::markup
