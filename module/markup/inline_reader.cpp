// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "markup/inline_reader.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "markup/paste_shapes.hpp"
#include "markup/picture.hpp"

namespace budkavle::markup {

std::optional<Atom> InlineReader::atom_of(const Node& node, const Chain& chain) const {
    if (node.kind == Node::Kind::text) {
        return Atom{.text = node.text, .chain = chain};
    }
    if (node.kind == Node::Kind::more || is_more_anchor(node)) {
        return Atom{.kind = Atom::Kind::more};
    }
    switch (treatment_of(node.name)) {
        case Treatment::picture:
            return read_picture(node, chain);
        case Treatment::line_break:
            return Atom{.kind = Atom::Kind::line_break, .chain = chain};
        default:
            return std::nullopt;
    }
}

Chain InlineReader::with_frame(const Node& node, const Chain& chain) const {
    const std::string_view name = inline_name_of(node);
    std::vector<Attribute> attributes = attributes_of(node, name);
    const bool is_there = std::ranges::any_of(
        chain, [name](const auto& frame) { return frame->name == name && name != "span"; });
    const bool is_pointless = name.empty() || (name == "span" && attributes.empty()) ||
                              (name == "a" && value_of(attributes, "href").empty()) ||
                              (name == "time" && value_of(attributes, "datetime").empty());
    if (is_there || is_pointless) {
        return chain;
    }
    // A link to a picture or document of the site is a use of it.
    if (name == "a") {
        if (const auto medium = find_medium(value_of(attributes, "href"), media_)) {
            note_use(medium->id);
        }
    }
    Chain inner = chain;
    inner.push_back(std::make_shared<const Frame>(Frame{std::string(name), std::move(attributes)}));
    return inner;
}

std::optional<Atom> InlineReader::read_picture(const Node& node, const Chain& chain) const {
    const std::string_view source = value_of(node.attributes, "src");
    // Asked for its report of onload and the like alone: a picture keeps none of the source's
    // attributes.
    static_cast<void>(attributes_of(node, "img"));
    const std::optional<model::Media> medium = find_medium(source, media_);
    std::optional<Node> picture =
        medium ? make_picture(*medium, one_line(value_of(node.attributes, "alt"))) : std::nullopt;
    if (!picture) {
        report_("picture", source);
        return std::nullopt;
    }
    note_use(medium->id);
    return Atom{.kind = Atom::Kind::picture,
                .picture = std::move(*picture),
                .caption = one_line(value_of(node.attributes, "title")),
                .chain = chain};
}

void InlineReader::note_use(model::MediaId id) const {
    if (std::ranges::find(used_, id) == used_.end()) {
        used_.push_back(id);
    }
}

Run InlineReader::flatten(const std::vector<Node>& nodes, const Chain& chain,
                          std::string_view separator) const {
    Run run;
    flatten_into(run, nodes, chain, separator);
    return run;
}

void InlineReader::flatten_into(Run& run, const std::vector<Node>& nodes, const Chain& chain,
                                std::string_view separator) const {
    for (const Node& node : nodes) {
        if (std::optional<Atom> atom = atom_of(node, chain)) {
            run.push_back(std::move(*atom));
            continue;
        }
        switch (treatment_of(node.name)) {
            case Treatment::drop:
            case Treatment::picture:
                break;
            case Treatment::inlined:
                flatten_into(run, node.children, with_frame(node, chain), separator);
                break;
            case Treatment::unwrap:
                flatten_into(run, node.children, chain, separator);
                break;
            default:
                run.push_back({.text = std::string(separator)});
                flatten_into(run, node.children, chain, separator);
                run.push_back({.text = std::string(separator)});
        }
    }
}

}  // namespace budkavle::markup
