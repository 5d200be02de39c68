// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/account_rights.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "store/grant_statement.hpp"
#include "store/query_text.hpp"
#include "store/schema_text.hpp"
#include "store/transaction.hpp"

namespace budkavle::store {
namespace {

constexpr std::string_view kAll = "ALL PRIVILEGES";

/// The rights of sql/grant/reader.sql or editor.sql, in `database`.
std::set<Right> expected_rights(AccountRole role, std::string_view database) {
    const std::string_view name = role == AccountRole::reader ? "reader" : "editor";
    const auto* const file = std::ranges::find(schema::kGrants, name, &schema::SqlFile::name);
    std::set<Right> rights;
    std::string_view rest = file->text;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(';'), rest.size());
        if (const auto statement = parse_grant(rest.substr(0, end), database)) {
            rights.insert(statement->rights.begin(), statement->rights.end());
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return rights;
}

std::vector<GrantStatement> load_grants(ConnectionPool& pool, std::string_view database) {
    return read(pool, [&](Connection& connection) {
        RowReader rows = connection.query(query::kOwnGrants, {});
        const TextColumn grant = rows.only_text_column();
        std::vector<GrantStatement> statements;
        while (rows.next()) {
            if (auto statement = parse_grant(rows.view(grant), database)) {
                statements.push_back(*std::move(statement));
            }
        }
        return statements;
    });
}

/// Rights that can be told, and revoked, in one go: ALL PRIVILEGES only by itself.
using Group = std::tuple<std::string, GrantPlace, bool>;

}  // namespace

std::vector<RightsDifference> compare_rights(ConnectionPool& pool, AccountRole role,
                                             std::string_view database) {
    const std::set<Right> expected = expected_rights(role, database);
    std::map<Group, std::set<Right>> excess;
    std::set<Right> held;
    for (const GrantStatement& statement : load_grants(pool, database)) {
        for (const Right& right : statement.rights) {
            held.insert(right);
            Right as_if_here = right;
            as_if_here.place.database = database;
            if (!expected.contains(as_if_here)) {
                excess[{statement.grantee, right.place, right.privilege == kAll}].insert(right);
            }
        }
    }
    std::map<GrantPlace, std::set<Right>> missing;
    for (const Right& right : expected) {
        if (!held.contains(right)) {
            missing[right.place].insert(right);
        }
    }
    std::vector<RightsDifference> differences;
    differences.reserve(excess.size() + 1);
    for (const auto& [group, rights] : excess) {
        differences.push_back(
            {true, grant_text({rights.begin(), rights.end()}), std::get<std::string>(group)});
    }
    for (const auto& [place, rights] : missing) {
        differences.push_back({false, grant_text({rights.begin(), rights.end()}), {}});
    }
    return differences;
}

}  // namespace budkavle::store
