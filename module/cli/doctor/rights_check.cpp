// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/doctor/rights_check.hpp"

#include "base/error.hpp"
#include "store/connection_pool.hpp"

namespace budkavle::cli {
namespace {

constexpr std::string_view kRightsArea = "database";
/// An account that lacks more lacks all, and the mend is one command.
constexpr std::size_t kMostNamed = 3;

void report_excess(const std::string& user, const store::RightsDifference& difference,
                   Findings& findings) {
    findings.bad(kRightsArea,
                 user + " has rights that it should not have: " + difference.rights +
                     " (given to " + difference.grantee + ")",
                 "As the database's administrator: REVOKE " + difference.rights + " FROM " +
                     difference.grantee + "; Then run budkavle migrate.");
}

void report_missing(const std::string& user, const std::vector<std::string>& missing,
                    Findings& findings) {
    std::string what = user + " lacks rights: ";
    for (std::size_t i = 0; i < missing.size() && i < kMostNamed; ++i) {
        what.append(i == 0 ? "" : "; ").append(missing[i]);
    }
    if (missing.size() > kMostNamed) {
        what += "; and those to " + std::to_string(missing.size() - kMostNamed) +
                " more tables or views";
    }
    findings.bad(kRightsArea, what, "Run budkavle migrate: it sets views and rights anew.");
}

}  // namespace

void check_rights(store::ConnectionPool& pool, store::AccountRole role,
                  const config::Database& database, Findings& findings) {
    const std::string& user =
        role == store::AccountRole::reader ? database.reader.user : database.editor.user;
    try {
        const auto differences = store::compare_rights(pool, role, database.name);
        std::vector<std::string> missing;
        for (const store::RightsDifference& difference : differences) {
            if (difference.is_excess) {
                report_excess(user, difference, findings);
            } else {
                missing.push_back(difference.rights);
            }
        }
        if (!missing.empty()) {
            report_missing(user, missing, findings);
        }
        if (differences.empty()) {
            findings.good(kRightsArea, user + " has exactly the rights that it should have");
        }
    } catch (const StoreError& error) {
        findings.bad(kRightsArea, "the rights of " + user + " cannot be read: " + error.what(),
                     "Run budkavle doctor again.");
    }
}

}  // namespace budkavle::cli
