// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What stands on the lines of one block, as a flat sequence: each piece knows the inline elements
// around it. So no block can end up inside an inline element, however the source nests them. Layer
// markup, private to it. Values.
//
//   run.push_back(text_atom("hej", {strong}));  for (Run& part :
//   split_at_double_breaks(normalised(run))) …
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "markup/node.hpp"

namespace budkavle::markup {

/// An inline element around some atoms. Shared, so that atoms of one element know each other again.
struct Frame {
    std::string name;
    std::vector<Attribute> attributes;
};
using Chain = std::vector<std::shared_ptr<const Frame>>;

struct Atom {
    enum class Kind { text, line_break, picture, more };
    Kind kind = Kind::text;
    std::string text;  ///< of a text
    Node picture;      ///< of a picture
    std::string
        caption;  ///< of a picture: its title, which becomes a caption where it stands alone
    Chain chain;  ///< outermost first
};
using Run = std::vector<Atom>;

/// With runs of white space as one space (a no-break space alone stays), none at the ends or at a
/// line break, and without empty texts.
[[nodiscard]] Run normalised(const Run& run);

/// The parts between two or more line breaks in a row, which is how some editors end a paragraph.
/// Line breaks at the ends of parts are gone, and so are parts with nothing to see.
[[nodiscard]] std::vector<Run> split_at_double_breaks(Run run);

/// The elements and texts that the run is.
[[nodiscard]] std::vector<Node> to_nodes(const Run& run);

/// True if there is a picture and nothing else to see.
[[nodiscard]] bool is_only_pictures(const Run& run);

/// True if there is neither text nor a picture.
[[nodiscard]] bool is_blank(const Run& run);

/// Takes the elements of that name off all atoms.
void unwrap(Run& run, std::string_view name);

}  // namespace budkavle::markup
