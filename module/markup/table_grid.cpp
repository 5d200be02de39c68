// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "markup/table_grid.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <vector>

namespace budkavle::markup {
namespace {

constexpr std::size_t kColumnLimit = 100;
constexpr std::size_t kRowSpanLimit = 1000;

/// A cell's place: its row is where it stands in `rows`.
struct Cell {
    Node node;
    std::size_t column = 0;
    std::size_t columns = 1;
    std::size_t rows = 1;
};
using Row = std::vector<Cell>;

std::size_t take_span(Node& node, std::string_view name, std::size_t most) {
    std::size_t span = 1;
    std::erase_if(node.attributes, [&](const Attribute& attribute) {
        if (attribute.name != name) {
            return false;
        }
        const std::string& value = attribute.value;
        std::from_chars(value.data(), value.data() + value.size(), span);
        return true;
    });
    return std::clamp<std::size_t>(span, 1, most);
}

/// Places the cells of one row group as browsers do (HTML, "forming a table"), with spans cut to
/// the free room.
std::vector<Row> place(Node& group) {
    std::vector<Row> rows;
    std::vector<std::size_t> taken(kColumnLimit, 0);  // rows that a cell from above still fills
    const std::size_t row_count = group.children.size();
    for (std::size_t r = 0; r < row_count; ++r) {
        Row row;
        std::size_t column = 0;
        std::vector<std::size_t> next = taken;
        std::ranges::transform(next, next.begin(),
                               [](std::size_t left) { return left > 0 ? left - 1 : 0; });
        for (Node& node : group.children[r].children) {
            while (column < kColumnLimit && taken[column] > 0) {
                ++column;
            }
            if (column == kColumnLimit) {
                break;
            }
            Cell cell{.column = column};
            const std::size_t wanted = take_span(node, "colspan", kColumnLimit);
            cell.rows = std::min(take_span(node, "rowspan", kRowSpanLimit), row_count - r);
            cell.columns = 0;
            while (cell.columns < wanted && column < kColumnLimit && taken[column] == 0) {
                next[column++] = cell.rows - 1;
                ++cell.columns;
            }
            cell.node = std::move(node);
            row.push_back(std::move(cell));
        }
        taken = std::move(next);
        rows.push_back(std::move(row));
    }
    return rows;
}

/// Columns that a cell begins in; the others exist only through spans and are taken out.
std::vector<bool> begun_columns(const std::vector<std::vector<Row>>& groups) {
    std::vector<bool> begun(kColumnLimit, false);
    for (const auto& rows : groups) {
        for (const Row& row : rows) {
            for (const Cell& cell : row) {
                begun[cell.column] = true;
            }
        }
    }
    return begun;
}

void set_span(Node& node, std::string_view name, std::size_t span) {
    if (span > 1) {
        node.attributes.push_back({std::string(name), std::to_string(span)});
    }
}

void set_scopes(Node& row, bool is_head) {
    const bool is_all_heads =
        std::ranges::all_of(row.children, [](const Node& cell) { return cell.is("th"); });
    for (Node& cell : row.children) {
        if (cell.is("th")) {
            const bool is_column = is_head || is_all_heads;
            cell.attributes.push_back({"scope", is_column ? "col" : "row"});
        }
    }
}

/// Writes the cells back and fills what no cell covers, so that each row has `width` columns.
void write_back(Node& group, std::vector<Row>& rows, const std::vector<bool>& begun) {
    const auto width = static_cast<std::size_t>(std::ranges::count(begun, true));
    const auto narrowed = [&begun](std::size_t from, std::size_t count) {
        return static_cast<std::size_t>(
            std::count(begun.begin() + static_cast<std::ptrdiff_t>(from),
                       begun.begin() + static_cast<std::ptrdiff_t>(from + count), true));
    };
    std::vector<std::size_t> covered_until(width, 0);  // the row from which a column is free again
    for (std::size_t r = 0; r < rows.size(); ++r) {
        Node& row = group.children[r];
        std::vector<Node> cells;
        std::size_t column = 0;
        const auto fill_to = [&](std::size_t end) {
            for (; column < end; ++column) {
                if (covered_until[column] <= r) {
                    cells.push_back(element("td"));
                }
            }
        };
        for (Cell& cell : rows[r]) {
            fill_to(narrowed(0, cell.column));
            const std::size_t columns = narrowed(cell.column, cell.columns);
            set_span(cell.node, "colspan", columns);
            set_span(cell.node, "rowspan", cell.rows);
            for (std::size_t i = 0; i < columns; ++i) {
                covered_until[column++] = r + cell.rows;
            }
            cells.push_back(std::move(cell.node));
        }
        fill_to(width);
        row.children = std::move(cells);
        set_scopes(row, group.is("thead"));
    }
}

/// A cell that spans rows in which no other cell begins would leave rows without cells: all spans
/// of such rows end.
bool has_empty_row(const Node& group) {
    return std::ranges::any_of(group.children,
                               [](const Node& row) { return row.children.empty(); });
}

}  // namespace

void mend_table(Node& table) {
    std::vector<Node*> groups;
    std::vector<std::vector<Row>> placed;
    for (Node& part : table.children) {
        if (!part.is("caption")) {
            groups.push_back(&part);
            placed.push_back(place(part));
        }
    }
    const std::vector<bool> begun = begun_columns(placed);
    bool is_to_place_again = false;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        write_back(*groups[i], placed[i], begun);
        is_to_place_again = is_to_place_again || has_empty_row(*groups[i]);
    }
    if (is_to_place_again) {
        for (Node* group : groups) {
            std::erase_if(group->children, [](const Node& row) { return row.children.empty(); });
        }
        for (Node* group : groups) {
            for (Node& row : group->children) {
                for (Node& cell : row.children) {
                    std::erase_if(cell.attributes, [](const Attribute& attribute) {
                        return attribute.name == "scope";
                    });
                }
            }
        }
        mend_table(table);
    }
}

}  // namespace budkavle::markup
