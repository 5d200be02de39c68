// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// From the source's tree to the blocks of a body: the treatments of rules.hpp put into effect.
// Layer markup, private to it. One thread.
//
//   BlockBuilder builder(InlineReader(media, report, used));
//   std::vector<Node> blocks = builder.build(parse_source(html, report));
#pragma once

#include <string_view>
#include <vector>

#include "markup/flow.hpp"
#include "markup/inline_reader.hpp"
#include "markup/node.hpp"

namespace budkavle::markup {

class BlockBuilder {
public:
    explicit BlockBuilder(InlineReader reader) : reader_(reader) {}

    /// The blocks, with headings still named by their level in the source and read-more marks in
    /// their places.
    [[nodiscard]] std::vector<Node> build(const std::vector<Node>& source);

private:
    /// What surrounds the node under way.
    struct Context {
        Chain chain;                              ///< inline elements
        std::vector<Attribute> block_attributes;  ///< lang and dir of blocks that are not kept
        bool is_in_table = false;
    };

    // block_builder.cpp
    void walk(const std::vector<Node>& nodes, Flow& flow, const Context& context);
    void walk_block(const Node& node, Flow& flow, const Context& context);
    void walk_transparent(const Node& node, Flow& flow, const Context& context);
    [[nodiscard]] std::vector<Attribute> block_attributes(const Node& node, std::string_view stored,
                                                          const Context& context) const;
    /// What a container of its own holds; the container carries the language itself.
    [[nodiscard]] std::vector<Node> content_of(const std::vector<Node>& nodes, Flow::Form form,
                                               const Context& context);
    void add_paragraph(const Node& node, Flow& flow, const Context& context);
    void add_heading(const Node& node, Flow& flow, const Context& context);
    void add_quote(const Node& node, Flow& flow, const Context& context);
    void add_preformatted(const Node& node, Flow& flow, const Context& context);
    void add_figure(const Node& node, Flow& flow, const Context& context);

    // list_builder.cpp
    void add_list(const Node& node, Flow& flow, const Context& context);
    void add_loose_item(const Node& node, Flow& flow, const Context& context);
    void add_definitions(const Node& node, Flow& flow, const Context& context);

    // table_builder.cpp
    void add_table(const Node& node, Flow& flow, const Context& context);
    [[nodiscard]] std::vector<Node> row_groups(const Node& node, const Context& context);
    [[nodiscard]] Node row_of(const Node& node, const Context& context);

    InlineReader reader_;
};

/// True if there is anything but read-more marks.
[[nodiscard]] bool has_content(const std::vector<Node>& nodes);

/// Takes the read-more marks out of the nodes and below. True if there were any.
bool remove_marks(std::vector<Node>& nodes);

/// A read-more mark.
[[nodiscard]] Node more_mark();

}  // namespace budkavle::markup
