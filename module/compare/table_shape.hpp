// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Whether two tables can be shown as one, with rows of both: cells must stay below their heads.
// Layer compare, private to it. Thread promise: pure functions.
#pragma once

#include "compare/body_blocks.hpp"

namespace budkavle::compare {

/// True if both rows have the same kinds of cells, as wide and as high.
[[nodiscard]] bool is_same_row_shape(const Block& before, const Block& after);

/// True if both have as many columns and, if any cell is higher than a row, the same rows.
[[nodiscard]] bool is_same_table_shape(const Block& before, const Block& after);

/// True if a cell of the table is higher than a row: no row can be set in between.
[[nodiscard]] bool has_high_cells(const Block& table);

}  // namespace budkavle::compare
