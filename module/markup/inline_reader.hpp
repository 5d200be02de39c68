// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Reads what stands on lines: texts, pictures and the inline elements around them, as atoms. Layer
// markup, private to it. One thread.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "markup/inline_run.hpp"
#include "markup/rules.hpp"

namespace budkavle::markup {

class InlineReader {
public:
    /// Borrows all three, which must outlive it. The ids of the pictures shown and
    /// of the pictures and documents linked to go to `used`, each once.
    InlineReader(const MediaLookup& media, const Report& report, std::vector<model::MediaId>& used)
        : media_(media), report_(report), used_(used) {}

    /// The atom that a text, picture, line break or read-more mark is; nothing for any other node.
    [[nodiscard]] std::optional<Atom> atom_of(const Node& node, const Chain& chain) const;

    /// `chain` with the inline element, if it means anything there.
    [[nodiscard]] Chain with_frame(const Node& node, const Chain& chain) const;

    /// All atoms below the nodes, as one line: `separator` stands where the source ends a block.
    [[nodiscard]] Run flatten(const std::vector<Node>& nodes, const Chain& chain,
                              std::string_view separator) const;

    [[nodiscard]] std::vector<Attribute> attributes_of(const Node& node,
                                                       std::string_view stored) const {
        return kept_attributes(stored, node.attributes, media_, report_);
    }

private:
    [[nodiscard]] std::optional<Atom> read_picture(const Node& node, const Chain& chain) const;
    void note_use(model::MediaId id) const;
    void flatten_into(Run& run, const std::vector<Node>& nodes, const Chain& chain,
                      std::string_view separator) const;

    const MediaLookup& media_;
    const Report& report_;
    std::vector<model::MediaId>& used_;
};

}  // namespace budkavle::markup
