// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "gate/blocks.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <utility>

#include "markup/stored_tree.hpp"
#include "text/prose.hpp"

namespace budkavle::gate {
namespace {

using markup::Node;

constexpr int kTopHeading = 1;
constexpr int kLastHeading = 6;

int heading_level_of(const Node& node) {
    const bool is_heading = node.kind == Node::Kind::element && node.name.size() == 2 &&
                            node.name[0] == 'h' && node.name[1] >= '0' + kTopHeading &&
                            node.name[1] <= '0' + kLastHeading;
    return is_heading ? node.name[1] - '0' : 0;
}

bool is_one_of(const Node& node, std::initializer_list<std::string_view> names) {
    return node.kind == Node::Kind::element &&
           std::find(names.begin(), names.end(), node.name) != names.end();
}

/// What may hold blocks of its own. All else is a block as a whole, or stands on a line.
bool is_container(const Node& node) {
    return is_one_of(node, {"ul", "ol", "dl", "li", "dt", "dd", "blockquote", "div"});
}

bool is_block(const Node& node) {
    return is_container(node) || heading_level_of(node) > 0 ||
           is_one_of(node, {"p", "pre", "table", "figure", "hr"});
}

void append_name(std::string& name, const Node& node) {
    if (node.kind == Node::Kind::text) {
        name += node.text;
    } else if (node.is("img")) {
        name += " " + markup::find_attribute(node, "alt").value_or("") + " ";
    } else if (node.is("br")) {
        name += " ";
    }
    for (const Node& child : node.children) {
        append_name(name, child);
    }
}

std::string name_of(const Node& link) {
    std::string name;
    append_name(name, link);
    return text::is_blank(name) ? std::string()
                                : markup::plain_text(markup::text_node(std::move(name)));
}

class Walk {
public:
    std::vector<Block> take() { return std::move(blocks_); }

    /// The nodes within a container; `part` is what their lines are.
    void walk(const std::vector<Node>& nodes, Part part, const std::string& language) {
        Node line = markup::element("p");  // what stands there without a block of its own
        for (const Node& node : nodes) {
            if (!is_block(node)) {
                line.children.push_back(node);
                continue;
            }
            add_line(line, part, language);
            line.children.clear();
            walk_block(node, part, language);
        }
        add_line(line, part, language);
    }

private:
    void walk_block(const Node& node, Part part, const std::string& around) {
        const std::string language = markup::find_attribute(node, "lang").value_or(around);
        if (node.is("hr")) {
            return;
        }
        if (is_container(node)) {
            walk(node.children, part_within(node, part), language);
            return;
        }
        Block& block = add_block(part_of(node, part), language);
        block.heading_level = heading_level_of(node);
        gather(node, block);
        if (node.is("table")) {
            add_cells(node, block);
        } else {
            add_text(node, block);
        }
    }

    static Part part_within(const Node& container, Part part) {
        if (container.is("li")) {
            return Part::list_item;
        }
        if (is_one_of(container, {"dt", "dd"})) {
            return Part::definition;
        }
        return container.is("blockquote") ? Part::quote : part;
    }

    static Part part_of(const Node& node, Part part) {
        if (heading_level_of(node) > 0) {
            return Part::heading;
        }
        if (node.is("pre")) {
            return Part::preformatted;
        }
        if (node.is("table")) {
            return Part::table;
        }
        return node.is("figure") ? Part::picture : part;
    }

    Block& add_block(Part part, const std::string& language) {
        Block block;
        block.language = language;
        block.place.part = part;
        block.place.number = ++numbers_[static_cast<std::size_t>(part)];
        block.place.block = static_cast<unsigned>(blocks_.size()) + 1;
        blocks_.push_back(std::move(block));
        return blocks_.back();
    }

    /// A line of white space alone is no block.
    void add_line(const Node& line, Part part, const std::string& language) {
        const bool is_blank =
            std::all_of(line.children.begin(), line.children.end(), [](const Node& node) {
                return node.kind != Node::Kind::element && markup::plain_text(node).empty();
            });
        if (!is_blank) {
            Block& block = add_block(part, language);
            gather(line, block);
            add_text(line, block);
        }
    }

    static void add_text(const Node& node, Block& block) {
        std::string text = markup::plain_text(node);
        if (!text::is_blank(text)) {
            block.texts.push_back(std::move(text));
        }
    }

    void add_cells(const Node& node, Block& block) {
        for (const Node& child : node.children) {
            if (is_one_of(child, {"caption", "td", "th"})) {
                block.has_header_cell =
                    block.has_header_cell ||
                    (child.is("th") && !text::is_blank(markup::plain_text(child)));
                add_text(child, block);
            } else {
                add_cells(child, block);
            }
        }
    }

    void gather(const Node& node, Block& block) {
        for (const Node& child : node.children) {
            if (child.is("a")) {
                block.links.push_back(
                    {++links_, markup::find_attribute(child, "href"), name_of(child)});
            } else if (child.is("img")) {
                block.pictures.push_back({++pictures_,
                                          markup::find_attribute(child, "src").value_or(""),
                                          markup::find_attribute(child, "alt")});
            }
            gather(child, block);
        }
    }

    std::vector<Block> blocks_;
    std::array<unsigned, kPartCount> numbers_{};
    unsigned links_ = 0;
    unsigned pictures_ = 0;
};

}  // namespace

Place Block::at(const Link& link) const {
    Place of_link = place;
    of_link.link = link.ordinal;
    return of_link;
}

Place Block::at(const Picture& picture) const {
    Place of_picture = place;
    of_picture.picture = picture.ordinal;
    return of_picture;
}

std::vector<Block> blocks_of(const std::vector<markup::Node>& body, std::string_view language) {
    Walk walk;
    walk.walk(body, Part::paragraph, std::string(language));
    return walk.take();
}

}  // namespace budkavle::gate
