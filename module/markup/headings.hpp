// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The outline of a body: headings from h2 on, no level skipped. Layer markup, private to it. Pure
// functions.
#pragma once

#include <vector>

#include "markup/node.hpp"

namespace budkavle::markup {

/// Renames the headings among the blocks: the first is an h2, each deeper one is one level deeper,
/// h4 at most.
void renumber_headings(std::vector<Node>& blocks);

}  // namespace budkavle::markup
