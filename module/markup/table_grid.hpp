// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Makes a table rectangular: HTML checkers and screen readers trip over rows of different lengths,
// overlapping spans and columns that no cell begins in. Layer markup, private to it. Pure
// functions.
#pragma once

#include "markup/node.hpp"

namespace budkavle::markup {

/// `table` holds caption, thead, tbody and tfoot with rows of cells. Mends spans, fills short rows,
/// sets th scopes.
void mend_table(Node& table);

}  // namespace budkavle::markup
