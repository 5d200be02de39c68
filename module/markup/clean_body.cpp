// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "markup/clean_body.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "base/utf8.hpp"
#include "markup/block_builder.hpp"
#include "markup/headings.hpp"
#include "markup/inline_reader.hpp"
#include "markup/rules.hpp"
#include "markup/source_limits.hpp"
#include "markup/source_tree.hpp"
#include "markup/stored_form.hpp"

namespace budkavle::markup {
namespace {

constexpr std::size_t kPlainStartBytes = 160;
constexpr std::size_t kSubjectBytes = 80;
constexpr std::size_t kFindingLimit = 50;

/// Gathers what was taken away: each thing once, with its count.
class Findings {
public:
    explicit Findings(std::vector<Finding>& list) : list_(list) {}

    void add(std::string_view what, std::string_view subject) {
        const std::string shown = to_valid_xml_text(utf8_prefix(subject, kSubjectBytes));
        const auto known = std::ranges::find_if(list_, [&](const Finding& finding) {
            return finding.what == what && finding.subject == shown;
        });
        if (known != list_.end()) {
            ++known->count;
        } else if (list_.size() < kFindingLimit) {
            list_.push_back({std::string(what), shown});
        }
    }

private:
    std::vector<Finding>& list_;
};

/// Cuts everything from the first read-more mark on. True if there is one.
bool cut_at_mark(std::vector<Node>& nodes) {
    for (auto node = nodes.begin(); node != nodes.end(); ++node) {
        if (node->kind == Node::Kind::more) {
            nodes.erase(node, nodes.end());
            return true;
        }
        if (cut_at_mark(node->children)) {
            nodes.erase(node + 1, nodes.end());
            return true;
        }
    }
    return false;
}

/// Blocks of a post's text rather than of what illustrates it.
bool is_prose(const Node& node) {
    return !node.is("figure") && !node.is("div") && !node.is("pre");
}

/// Texts of different blocks stand apart.
void append_words(std::string& words, const Node& node) {
    constexpr std::size_t kEnough = 4 * kPlainStartBytes;
    const bool is_line = std::ranges::any_of(
        node.children, [](const Node& child) { return child.kind == Node::Kind::text; });
    if (words.size() > kEnough) {
        return;
    }
    if (is_line) {
        append_plain_text(words, node);
        words += ' ';
        return;
    }
    for (const Node& child : node.children) {
        append_words(words, child);
    }
    words += ' ';
}

std::string plain_start_of(const std::vector<Node>& blocks) {
    std::string words;
    for (const Node& block : blocks) {
        if (is_prose(block)) {
            append_words(words, block);
        }
    }
    words = one_line(words);
    for (const Node& block : blocks) {
        if (words.empty()) {  // nothing but a captioned picture or a table
            append_words(words, block);
            words = one_line(words);
        }
    }
    if (words.size() <= kPlainStartBytes) {
        return words;
    }
    // One byte more, so that a word that just fits stays whole.
    const std::string_view start = utf8_prefix(words, kPlainStartBytes + 1);
    const std::size_t space = start.rfind(' ');
    return std::string(space == std::string_view::npos ? utf8_prefix(words, kPlainStartBytes)
                                                       : start.substr(0, space));
}

/// What is stored must be able to be cleaned again.
const std::string& checked_size(const std::string& stored) {
    try {
        check_limits(stored);
    } catch (const std::length_error& error) {
        throw std::length_error("Written out, t" + std::string(error.what()).substr(1));
    }
    return stored;
}

}  // namespace

CleanBody clean_body(std::string_view html, const MediaLookup& media) {
    CleanBody clean;
    Findings findings(clean.dropped);
    const Report report = [&findings](std::string_view what, std::string_view subject) {
        findings.add(what, subject);
    };
    std::vector<Node> blocks =
        BlockBuilder(InlineReader(media, report, clean.media)).build(parse_source(html, report));
    renumber_headings(blocks);
    std::vector<Node> lead = blocks;
    const bool has_mark = cut_at_mark(lead);
    remove_marks(blocks);
    clean.body = checked_size(to_stored_form(blocks));
    clean.plain_start = plain_start_of(blocks);
    if (has_mark) {
        // Cleaned again, since the cut may leave a line break or an empty element at its end.
        std::string stored = clean_body(to_stored_form(lead), media).body;
        if (!stored.empty() && stored != clean.body) {
            clean.lead = std::move(stored);
        }
    }
    return clean;
}

}  // namespace budkavle::markup
