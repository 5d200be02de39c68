// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "compare/body_blocks.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "xml/body_markup.hpp"
#include "xml/body_rules.hpp"
#include "xml/body_scanner.hpp"

namespace budkavle::compare {
namespace {

using std::string_view;
using xml::BodyScanner;

// Elements that stand in a line with words; any other is a block.
constexpr auto kInline = std::to_array<string_view>(
    {"a",    "abbr",  "b",      "bdi",  "bdo",    "br",      "cite", "code", "del", "dfn",  "em",
     "i",    "img",   "ins",    "kbd",  "mark",   "picture", "q",    "rp",   "rt",  "ruby", "s",
     "samp", "small", "source", "span", "strong", "sub",     "sup",  "time", "u",   "var",  "wbr"});
// Taken as a whole, with what they hold.
constexpr auto kWhole =
    std::to_array<string_view>({"br", "img", "picture", "ruby", "source", "wbr"});
constexpr string_view kSpaces = " \n\t\r";

template <std::size_t N>
bool is_one_of(const std::array<string_view, N>& names, string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// The element or text as it was read.
struct Node {
    std::string name;  ///< empty: a text
    std::string text;
    std::vector<Attribute> attributes;
    std::vector<Node> children;
    bool is_block = false;
};

bool is_blank(const Node& node) {
    return node.name.empty() && node.text.find_first_not_of(kSpaces) == std::string::npos;
}

/// Reads the whole body, or nothing if it is none or leaves no room for marks.
class NodeReader {
public:
    explicit NodeReader(string_view body) : scanner_(body) {}

    std::optional<std::vector<Node>> read() {
        Node root;
        std::vector<Node*> open{&root};
        for (;;) {
            Node& parent = *open.back();
            switch (scanner_.next()) {
                case BodyScanner::Token::text:
                    parent.children.emplace_back();
                    parent.children.back().text = scanner_.text();
                    break;
                case BodyScanner::Token::start:
                    open.push_back(&add_element(parent));
                    // A mark goes one level deeper, a class is one attribute more.
                    if (open.size() > BodyScanner::kDepthLimit ||
                        scanner_.attributes().size() == BodyScanner::kAttributeLimit) {
                        return std::nullopt;
                    }
                    break;
                case BodyScanner::Token::empty:
                    if (scanner_.attributes().size() == BodyScanner::kAttributeLimit) {
                        return std::nullopt;
                    }
                    add_element(parent);
                    break;
                case BodyScanner::Token::end:
                    finish(parent);
                    open.pop_back();
                    break;
                case BodyScanner::Token::finish:
                    return std::move(root.children);
                case BodyScanner::Token::broken:
                    return std::nullopt;
            }
        }
    }

private:
    Node& add_element(Node& parent) {
        Node& node = parent.children.emplace_back();
        node.name = scanner_.name();
        for (const BodyScanner::Attribute& attribute : scanner_.attributes()) {
            node.attributes.push_back({std::string(attribute.name), std::string(attribute.value)});
        }
        if (node.name == "ins" || node.name == "del") {  // the writer's own
            node.name = node.name == "ins" ? "u" : "s";
            std::erase_if(node.attributes, [](const Attribute& attribute) {
                return attribute.name == "cite" || attribute.name == "datetime";
            });
        }
        node.is_block = !is_one_of(kInline, node.name);
        return node;
    }

    /// An inline element around blocks is a block as well.
    static void finish(Node& node) {
        node.is_block =
            node.is_block || std::any_of(node.children.begin(), node.children.end(),
                                         [](const Node& child) { return child.is_block; });
    }

    BodyScanner scanner_;
};

void append_attributes(std::string& out, const std::vector<Attribute>& attributes) {
    for (const Attribute& attribute : attributes) {
        out.append(" ").append(attribute.name).append("=\"").append(attribute.value).append("\"");
    }
}

void append_node(std::string& out, const Node& node) {
    if (node.name.empty()) {
        out += node.text;
        return;
    }
    out.append("<").append(node.name);
    append_attributes(out, node.attributes);
    if (xml::is_void_element(node.name)) {
        out += ">";
        return;
    }
    out += ">";
    for (const Node& child : node.children) {
        append_node(out, child);
    }
    out.append("</").append(node.name).append(">");
}

/// Makes blocks of nodes, and words of their texts.
class BlockMaker {
public:
    BlockMaker(Vocabulary& vocabulary, BodyBlocks& body) : vocabulary_(vocabulary), body_(body) {
        body_.marks.emplace_back();
    }

    std::vector<Block> make_blocks(const std::vector<Node>& nodes, bool is_exact) {
        std::vector<Block> blocks;
        bool is_line_open = false;
        for (const Node& node : nodes) {
            if (node.is_block) {
                end_line(blocks, is_line_open);
                blocks.push_back(make_element(node, is_exact));
                continue;
            }
            if (!is_line_open) {
                if (is_blank(node) && !is_exact) {
                    continue;
                }
                blocks.emplace_back();
                is_line_open = true;
                has_space_ = true;
            }
            add_words(blocks.back().words, node, 0, is_exact);
        }
        end_line(blocks, is_line_open);
        return blocks;
    }

private:
    void end_line(std::vector<Block>& blocks, bool& is_line_open) {
        if (std::exchange(is_line_open, false)) {
            if (blocks.back().words.empty()) {
                blocks.pop_back();
                return;
            }
            std::string text = "line";
            for (const Word& word : blocks.back().words) {
                append_number(text, word.key);
            }
            blocks.back().key = vocabulary_.number_of(text);
        }
    }

    Block make_element(const Node& node, bool is_exact) {
        Block block;
        block.name = node.name;
        block.attributes = node.attributes;
        block.blocks = make_blocks(node.children, is_exact || node.name == "pre");
        std::string text = "<" + node.name;
        append_attributes(text, node.attributes);
        block.form = vocabulary_.number_of(text);
        text = "block";
        append_number(text, block.form);
        for (const Block& child : block.blocks) {
            append_number(text, child.key);
        }
        block.key = vocabulary_.number_of(text);
        return block;
    }

    void add_words(std::vector<Word>& words, const Node& node, std::uint32_t mark, bool is_exact) {
        if (node.name.empty()) {
            add_text(words, node.text, mark, is_exact);
        } else if (is_one_of(kWhole, node.name)) {
            add_whole(words, node, mark);
        } else {
            const std::uint32_t inner = add_mark(node, mark);
            for (const Node& child : node.children) {
                add_words(words, child, inner, is_exact);
            }
        }
    }

    std::uint32_t add_mark(const Node& node, std::uint32_t parent) {
        InlineMark mark;
        mark.parent = parent;
        mark.name = node.name;
        append_attributes(mark.attributes, node.attributes);
        std::string text = "mark";
        append_number(text, body_.marks[parent].form);
        text.append(mark.name).append(mark.attributes);
        mark.form = vocabulary_.number_of(text);
        body_.marks.push_back(std::move(mark));
        return static_cast<std::uint32_t>(body_.marks.size() - 1);
    }

    void add_whole(std::vector<Word>& words, const Node& node, std::uint32_t mark) {
        std::string text;
        append_node(text, node);
        if (node.name == "br") {
            // White space before a line break is none, and after it stands nothing.
            add_word(words, Word::Kind::line_break, std::move(text), mark, false);
            has_space_ = true;
            return;
        }
        const bool is_picture = node.name == "picture" || node.name == "img";
        add_word(words, is_picture ? Word::Kind::picture : Word::Kind::other, std::move(text), mark,
                 std::exchange(has_space_, false));
    }

    void add_text(std::vector<Word>& words, string_view text, std::uint32_t mark, bool is_exact) {
        while (!text.empty()) {
            const std::size_t space = std::min(text.find_first_not_of(kSpaces), text.size());
            if (space > 0 && is_exact) {
                add_word(words, Word::Kind::space, std::string(text.substr(0, space)), mark, false);
            }
            has_space_ = has_space_ || space > 0;
            text.remove_prefix(space);
            const std::size_t length = std::min(text.find_first_of(kSpaces), text.size());
            if (length > 0) {
                add_word(words, Word::Kind::word, std::string(text.substr(0, length)), mark,
                         std::exchange(has_space_, false) && !is_exact);
            }
            text.remove_prefix(length);
        }
    }

    void add_word(std::vector<Word>& words, Word::Kind kind, std::string text, std::uint32_t mark,
                  bool is_spaced) {
        Word word;
        word.kind = kind;
        word.is_spaced = is_spaced;
        word.mark = mark;
        word.plain = vocabulary_.number_of("word" + text);
        std::string key = is_spaced ? "spaced" : "joined";
        append_number(key, word.plain);
        append_number(key, body_.marks[mark].form);
        word.key = vocabulary_.number_of(key);
        word.text = std::move(text);
        words.push_back(std::move(word));
    }

    Vocabulary& vocabulary_;
    BodyBlocks& body_;
    bool has_space_ = true;  ///< since the last word of the line
};

}  // namespace

BodyBlocks read_blocks(string_view body, Vocabulary& vocabulary) {
    BodyBlocks read;
    BlockMaker maker(vocabulary, read);
    std::optional<std::vector<Node>> nodes;
    if (!xml::find_body_fault(body)) {
        nodes = NodeReader(body).read();
    }
    if (!nodes) {
        nodes = NodeReader(xml::text_as_body(body)).read();
    }
    read.blocks = maker.make_blocks(nodes.value(), false);
    return read;
}

BodyBlocks read_line(string_view text, Vocabulary& vocabulary) {
    BodyBlocks read;
    BlockMaker maker(vocabulary, read);
    const auto nodes = NodeReader(xml::text_as_body(text)).read();
    read.blocks = maker.make_blocks(nodes.value().front().children, false);  // those of its <p>
    return read;
}

}  // namespace budkavle::compare
