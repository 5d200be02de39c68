// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "markup/source_tree.hpp"

#include <gumbo.h>

#include <algorithm>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "markup/clean_body.hpp"
#include "markup/source_limits.hpp"

namespace budkavle::markup {
namespace {

struct OutputRelease {
    void operator()(GumboOutput* output) const noexcept {
        gumbo_destroy_output(&kGumboDefaultOptions, output);
    }
};
using OutputHandle = std::unique_ptr<GumboOutput, OutputRelease>;

std::span<GumboNode* const> nodes_of(const GumboVector& vector) {
    return {reinterpret_cast<GumboNode* const*>(vector.data), vector.length};
}

std::span<GumboAttribute* const> attributes_of(const GumboVector& vector) {
    return {reinterpret_cast<GumboAttribute* const*>(vector.data), vector.length};
}

/// The element's name; of one that gumbo does not know, as it was written.
std::string name_of(const GumboElement& source) {
    if (source.tag != GUMBO_TAG_UNKNOWN) {
        return gumbo_normalized_tagname(source.tag);
    }
    GumboStringPiece piece = source.original_tag;
    gumbo_tag_from_original_text(&piece);
    return piece.data == nullptr ? std::string()
                                 : ascii::lower_case(std::string_view(piece.data, piece.length));
}

bool is_more_comment(std::string_view comment) {
    constexpr std::string_view kMore = "more";  // WordPress also writes words after it
    comment.remove_prefix(std::min(comment.find_first_not_of(" \n\t"), comment.size()));
    return comment.starts_with(kMore) &&
           (comment.size() == kMore.size() || comment[kMore.size()] == ' ' ||
            comment[kMore.size()] == '-');
}

class Copy {
public:
    explicit Copy(const Report& report) : report_(report) {}

    void copy_children(const GumboVector& from, std::vector<Node>& to, std::size_t depth) {
        for (const GumboNode* child : nodes_of(from)) {
            copy(*child, to, depth);
        }
    }

private:
    void copy(const GumboNode& source, std::vector<Node>& to, std::size_t depth) {
        switch (source.type) {
            case GUMBO_NODE_TEXT:
            case GUMBO_NODE_WHITESPACE:
                to.push_back(text_node(usable_text(source.v.text.text)));
                break;
            case GUMBO_NODE_COMMENT:
                if (is_more_comment(source.v.text.text)) {
                    to.push_back(more_node());
                }
                break;
            case GUMBO_NODE_ELEMENT:
                copy_element(source.v.element, to, depth);
                break;
            case GUMBO_NODE_TEMPLATE:
                report_("element", "template");
                break;
            case GUMBO_NODE_CDATA:
            case GUMBO_NODE_DOCUMENT:
                break;
        }
    }

    void copy_element(const GumboElement& source, std::vector<Node>& to, std::size_t depth) {
        Node node = element(name_of(source));
        if (source.tag_namespace != GUMBO_NAMESPACE_HTML ||
            treatment_of(node.name) == Treatment::drop) {
            report_("element", node.name);
            return;
        }
        if (depth == kDepthLimit) {
            report_("element", "nested too deeply");
            return;
        }
        for (const GumboAttribute* attribute : attributes_of(source.attributes)) {
            node.attributes.push_back({attribute->name, usable_text(attribute->value)});
        }
        copy_children(source.children, node.children, depth + 1);
        to.push_back(std::move(node));
    }

    const Report& report_;
};

}  // namespace

std::vector<Node> parse_source(std::string_view html, const Report& report) {
    check_limits(html);
    const std::string usable = usable_text(html);
    GumboOptions options = kGumboDefaultOptions;
    options.fragment_context = GUMBO_TAG_DIV;
    options.max_errors = 0;
    const OutputHandle output(gumbo_parse_with_options(&options, usable.data(), usable.size()));
    std::vector<Node> nodes;
    if (output && output->root != nullptr && output->root->type == GUMBO_NODE_ELEMENT) {
        Copy(report).copy_children(output->root->v.element.children, nodes, 0);
    }
    return nodes;
}

}  // namespace budkavle::markup
