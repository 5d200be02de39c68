// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/account_name.hpp"

#include <regex>

#include "base/error.hpp"

namespace budkavle::store {

AccountName AccountName::parse(std::string_view text) {
    static const std::regex form(R"(([A-Za-z0-9_.-]{1,80})(?:@([A-Za-z0-9_.:%-]{1,255}))?)");
    const std::string account(text);
    std::smatch match;
    if (!std::regex_match(account, match, form)) {
        throw ConfigError("not a name of a database account: \"" + account +
                          "\" (expected name or name@host of letters, digits, _ . -)");
    }
    AccountName name{.user = match[1].str()};
    if (match[2].matched) {
        name.host = match[2].str();
    }
    return name;
}

std::string AccountName::quoted() const {
    return "'" + user + "'@'" + host + "'";
}

}  // namespace budkavle::store
