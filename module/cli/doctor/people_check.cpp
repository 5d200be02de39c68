// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/error.hpp"
#include "cli/doctor/finding.hpp"

namespace budkavle::cli {
namespace {

constexpr std::string_view kAccountsArea = "accounts";

void check_administrators(const std::vector<model::Account>& accounts, Findings& findings) {
    std::string without_factor;
    std::size_t count = 0;
    for (const model::Account& account : accounts) {
        if (!account.is_administrator || account.is_disabled) {
            continue;
        }
        ++count;
        if (!account.has_second_factor) {
            without_factor += (without_factor.empty() ? "" : ", ") + account.login;
        }
    }
    if (count == 0) {
        findings.bad(kAccountsArea,
                     "nobody can administer: there is no account that may, and is enabled",
                     "Create one: budkavle user add LOGIN --name NAME --administrator --link");
        return;
    }
    findings.good(kAccountsArea,
                  std::to_string(count) + (count == 1 ? " administrator" : " administrators"));
    if (!without_factor.empty()) {
        findings.note(kAccountsArea,
                      "administrators without a second factor: " + without_factor +
                          "; a stolen password is enough to sign in as them",
                      "Each switches it on under /admin/konto/.");
    }
}

}  // namespace

void check_people(Program& program, Findings& findings) {
    try {
        check_administrators(program.accounts().list(), findings);
    } catch (const StoreError& error) {
        findings.bad(kAccountsArea, std::string("the accounts cannot be read: ") + error.what(),
                     "See what is found about the database.");
    } catch (const ConfigError& error) {
        findings.bad(kAccountsArea, std::string("the accounts cannot be read: ") + error.what(),
                     "See what is found about the settings.");
    }
}

}  // namespace budkavle::cli
