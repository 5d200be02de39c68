// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The allow-list: what becomes of each element of the source, and which of its attributes stay.
// Layer markup, private to it. Pure functions.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "markup/clean_body.hpp"
#include "markup/node.hpp"

namespace budkavle::markup {

/// What is done with an element of the source.
enum class Treatment {
    unwrap,     ///< not known: its content stays
    block,      ///< not known, but it ends a line: div, section, address …
    drop,       ///< goes with all that it holds: script, style, svg, form fields …
    inlined,    ///< stays around text: strong, a, code …
    paragraph,  ///< p
    heading,
    quote,
    list,
    item,
    definitions,
    table,
    preformatted,
    figure,
    picture,  ///< img
    line_break,
    rule  ///< hr
};

[[nodiscard]] Treatment treatment_of(std::string_view element);

/// The name under which an inline element is stored: "strong" for b.
[[nodiscard]] std::string_view stored_name(std::string_view element);

/// Called with what (of Finding) and subject for what is taken away.
using Report = std::function<void(std::string_view what, std::string_view subject)>;

/// The attributes of the source that the stored element keeps, checked, in a fixed order. `name` is
/// the stored name.
[[nodiscard]] std::vector<Attribute> kept_attributes(std::string_view name,
                                                     const std::vector<Attribute>& source,
                                                     const MediaLookup& media,
                                                     const Report& report);

/// With each run of white space as one space, none at the ends.
[[nodiscard]] std::string one_line(std::string_view value);

/// The value of an attribute, or "".
[[nodiscard]] std::string_view value_of(const std::vector<Attribute>& attributes,
                                        std::string_view name);

}  // namespace budkavle::markup
