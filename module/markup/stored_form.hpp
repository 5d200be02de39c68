// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Writes a tree in the stored form that clean_body.hpp describes. Layer markup, private to it. Pure
// functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "markup/node.hpp"

namespace budkavle::markup {

/// The blocks of a body, one on a line.
[[nodiscard]] std::string to_stored_form(const std::vector<Node>& blocks);

/// `text` as the value of an attribute that holds no address within the site.
[[nodiscard]] std::string to_stored_text(std::string_view text);

}  // namespace budkavle::markup
