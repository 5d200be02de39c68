// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The blocks of one container (the body, a quotation, a list item, a cell) while they are gathered:
// what stands on lines becomes paragraphs, what is empty goes. Layer markup, private to it. One
// thread.
//
//   Flow flow(Flow::Form::sections);  flow.add(text_atom);  flow.end_line();  flow.add_block(list);
//   std::vector<Node> blocks = flow.finish();
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "markup/inline_run.hpp"
#include "markup/node.hpp"

namespace budkavle::markup {

class Flow {
public:
    enum class Form {
        sections,    ///< the body: headings, every text in a paragraph
        paragraphs,  ///< a quotation: no headings, every text in a paragraph
        lines        ///< an item or cell: no headings, a single text stands bare
    };
    explicit Flow(Form form) : form_(form) {}

    [[nodiscard]] bool has_headings() const { return form_ == Form::sections; }

    void add(Atom atom) { run_.push_back(std::move(atom)); }
    /// Ends the line under way, which becomes paragraphs and figures with these attributes (lang,
    /// dir).
    void end_line(const std::vector<Attribute>& attributes = {});
    /// A finished block, after the line under way.
    void add_block(Node block);
    /// A list item that stands in no list, or in one that goes on: "ul" or "ol".
    void add_item(Node item, std::string_view list_name);
    /// The blocks. The flow is empty afterwards.
    [[nodiscard]] std::vector<Node> finish();

private:
    void bare_single_text();

    Form form_;
    Run run_;
    std::vector<Node> blocks_;
    bool is_list_open_ = false;  ///< the last block is a list that add_item made
};

/// A figure with the pictures and, if it is not blank, the caption. `pictures` may hold links
/// around them.
[[nodiscard]] Node make_figure(const Run& pictures, const Run& caption);

}  // namespace budkavle::markup
