// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A GRANT statement as its single rights: those of sql/grant and those that SHOW GRANTS tells.
// Layer store. Thread promise: pure functions.
//
//   parse_grant("GRANT SELECT, UPDATE (title) ON posts TO {{editor}}", "budkavle")
//     ->  SELECT on budkavle.posts, UPDATE of title on budkavle.posts
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace budkavle::store {

/// What rights are about: "`budkavle`.`posts`" is database budkavle, object posts.
struct GrantPlace {
    std::string kind;      ///< "PROCEDURE", …; empty: a table, a view, or all of them
    std::string database;  ///< "*": all
    std::string object;    ///< "*": all; both empty: a role is granted
    auto operator<=>(const GrantPlace&) const = default;
};

struct Right {
    GrantPlace place;
    std::string privilege;  ///< "SELECT"; of a role its quoted name
    std::string column;     ///< empty: not limited to one
    auto operator<=>(const Right&) const = default;
};

struct GrantStatement {
    std::string grantee;  ///< quoted: "`name`@`host`", "PUBLIC"
    std::vector<Right> rights;
};

/// Nothing if the text is no GRANT statement. USAGE is no right. A name without a database is
/// taken to be in `database`.
[[nodiscard]] std::optional<GrantStatement> parse_grant(std::string_view text,
                                                        std::string_view database);

/// Rights of one place as they stand in a statement: "ALTER, UPDATE (`lead`, `title`) ON
/// `budkavle`.`posts`". `rights` must be sorted and not empty.
[[nodiscard]] std::string grant_text(const std::vector<Right>& rights);

}  // namespace budkavle::store
