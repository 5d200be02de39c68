// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A body as its reader meets it: one block after another, with numbers, links and pictures. What
// all checks read. Layer gate, private to it. Thread promise: values.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gate/finding.hpp"
#include "markup/node.hpp"

namespace budkavle::gate {

struct Link {
    unsigned ordinal = 0;             ///< among the links of the body, from 1
    std::optional<std::string> href;  ///< none: the link leads nowhere
    std::string name;                 ///< as it is read out: text, and pictures' descriptions
};

struct Picture {
    unsigned ordinal = 0;
    std::string source;
    std::optional<std::string> alternative;
};

struct Block {
    Place place;
    int heading_level = 0;  ///< 2 to 6 of a heading, else 0
    /// One line each: the block's text; of a table its caption and each cell. None is empty.
    std::vector<std::string> texts;
    std::string language;  ///< BCP 47, its own or that around it
    std::vector<Link> links;
    std::vector<Picture> pictures;
    bool has_header_cell = false;  ///< of a table

    [[nodiscard]] std::string_view text() const {
        return texts.empty() ? std::string_view() : std::string_view(texts.front());
    }
    /// The place of one of its links or pictures.
    [[nodiscard]] Place at(const Link& link) const;
    [[nodiscard]] Place at(const Picture& picture) const;
};

/// The blocks in reading order; rules (hr) are none. `language` is that of the post.
[[nodiscard]] std::vector<Block> blocks_of(const std::vector<markup::Node>& body,
                                           std::string_view language);

}  // namespace budkavle::gate
