// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "compare/table_shape.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <vector>

namespace budkavle::compare {
namespace {

/// What the HTML standard takes at most for colspan.
constexpr unsigned kMostColumns = 1000;

unsigned span_of(const Block& cell, std::string_view attribute_name) {
    for (const Attribute& attribute : cell.attributes) {
        if (attribute.name == attribute_name) {
            unsigned value = 1;
            (void)std::from_chars(attribute.value.data(),
                                  attribute.value.data() + attribute.value.size(), value);
            return std::clamp(value, 1U, kMostColumns);
        }
    }
    return 1;
}

/// The rows of a table, whichever group they stand in, each group beginning with a null.
std::vector<const Block*> rows_of(const Block& table) {
    std::vector<const Block*> rows;
    for (const Block& group : table.blocks) {
        if (group.name == "tr") {
            rows.push_back(&group);
            continue;
        }
        rows.push_back(nullptr);
        for (const Block& row : group.blocks) {
            if (row.name == "tr") {
                rows.push_back(&row);
            }
        }
    }
    return rows;
}

unsigned columns_of(const std::vector<const Block*>& rows) {
    unsigned most = 0;
    for (const Block* row : rows) {
        unsigned columns = 0;
        if (row != nullptr) {
            for (const Block& cell : row->blocks) {
                columns += span_of(cell, "colspan");
            }
        }
        most = std::max(most, columns);
    }
    return most;
}

}  // namespace

bool is_same_row_shape(const Block& before, const Block& after) {
    return std::equal(before.blocks.begin(), before.blocks.end(), after.blocks.begin(),
                      after.blocks.end(), [](const Block& one, const Block& other) {
                          return one.name == other.name &&
                                 span_of(one, "colspan") == span_of(other, "colspan") &&
                                 span_of(one, "rowspan") == span_of(other, "rowspan");
                      });
}

bool has_high_cells(const Block& table) {
    const std::vector<const Block*> rows = rows_of(table);
    return std::any_of(rows.begin(), rows.end(), [](const Block* row) {
        return row != nullptr &&
               std::any_of(row->blocks.begin(), row->blocks.end(),
                           [](const Block& cell) { return span_of(cell, "rowspan") > 1; });
    });
}

bool is_same_table_shape(const Block& before, const Block& after) {
    const std::vector<const Block*> old_rows = rows_of(before);
    const std::vector<const Block*> new_rows = rows_of(after);
    if (!has_high_cells(before) && !has_high_cells(after)) {
        return columns_of(old_rows) == columns_of(new_rows);
    }
    const auto names_are_equal = [](const Block& one, const Block& other) {
        return one.name == other.name;
    };
    return std::equal(before.blocks.begin(), before.blocks.end(), after.blocks.begin(),
                      after.blocks.end(), names_are_equal) &&
           std::equal(old_rows.begin(), old_rows.end(), new_rows.begin(), new_rows.end(),
                      [](const Block* one, const Block* other) {
                          return one == nullptr || other == nullptr
                                     ? one == other
                                     : is_same_row_shape(*one, *other);
                      });
}

}  // namespace budkavle::compare
