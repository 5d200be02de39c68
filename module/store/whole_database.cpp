// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/whole_database.hpp"

#include <algorithm>
#include <cstdint>

#include "base/error.hpp"
#include "store/connection.hpp"
#include "store/query_text.hpp"
#include "store/schema_text.hpp"

namespace budkavle::store {
namespace {

constexpr std::uint64_t kLockWaitSeconds = 10;

ConnectionSettings without_limit(ConnectionSettings settings) {
    settings.query_limit = std::chrono::seconds{0};  // to drop a million rows takes its time
    return settings;
}

}  // namespace

WholeDatabase::WholeDatabase(ConnectionSettings owner)
    : connection_(std::make_unique<Connection>(without_limit(std::move(owner)))) {
    RowReader rows = connection_->query(query::kMigrationLock, {kLockWaitSeconds});
    const IntegerColumn is_held = rows.integer_column("is_held");
    if (!rows.next() || rows.find_integer(is_held).value_or(0) != 1) {
        throw StoreError(StoreError::Kind::unavailable,
                         "another program migrates, backs up or restores this database; try again "
                         "when it is done");
    }
}

/// The lock ends with the connection.
WholeDatabase::~WholeDatabase() = default;

std::vector<std::string> WholeDatabase::tables() {
    std::vector<std::string> names;
    RowReader rows = connection_->query(query::kOwnTables, {});
    for (const TextColumn name = rows.text_column("name"); rows.next();) {
        names.push_back(rows.text(name));
    }
    return names;
}

bool WholeDatabase::has_sites() {
    const std::vector<std::string> names = tables();
    return !names.empty() && names.back() == "sites" &&
           connection_->query(query::kAnySite, {}).next();
}

void WholeDatabase::empty() {
    const auto* script =
        std::ranges::find(schema::kScripts, "empty-database", &schema::SqlFile::name);
    connection_->run_schema_script(script->text);
}

}  // namespace budkavle::store
