// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Accounts as who sees to all of them changes them. Nobody shuts themselves out: what takes away
// one's own rights is left to another.
#include <algorithm>
#include <utility>

#include "account/password_hash.hpp"
#include "account/token.hpp"
#include "app/editor/frame/desk_responses.hpp"
#include "app/editor/frame/handlers.hpp"
#include "app/editor/site/accounts_page.hpp"
#include "base/error.hpp"
#include "base/utf8.hpp"

namespace budkavle::app {

namespace {

/// As on the command line.
constexpr std::size_t kLoginLimitBytes = 64;
constexpr std::size_t kNameLimitBytes = 100;

bool is_login(std::string_view login) {
    return !login.empty() && login.size() <= kLoginLimitBytes &&
           std::all_of(login.begin(), login.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
                      c == '_' || c == '@';
           });
}

bool is_self(const DeskExchange& exchange, const model::Account& account) {
    return account.id.value == exchange.identity().account.value;
}

http::Response set_disabled(const DeskExchange& exchange, bool is_disabled) {
    const model::Account account = load_account(exchange);
    if (is_self(exchange, account)) {
        return one_account_page(exchange, account, "lists-not-yourself");
    }
    if (account.is_disabled != is_disabled) {
        exchange.services.accounts.set_disabled(account, is_disabled, exchange.now(),
                                                exchange.identity().login);
    }
    return go_on(account_href(account.id), is_disabled ? "lists-disabled" : "lists-enabled");
}

}  // namespace

http::Response show_accounts(const DeskExchange& exchange) {
    return accounts_page(exchange, "");
}

http::Response add_account(const DeskExchange& exchange) {
    model::Account account{.login = std::string(exchange.field("login")),
                           .display_name = std::string(exchange.field("name")),
                           .created = exchange.now()};
    if (!is_login(account.login)) {
        return accounts_page(exchange, "lists-login-form");
    }
    if (account.display_name.empty() || account.display_name.size() > kNameLimitBytes) {
        return accounts_page(exchange, "lists-name-missing");
    }
    if (exchange.services.accounts.find(account.login)) {
        return accounts_page(exchange, "lists-login-taken");
    }
    // Nobody knows the first password, not even who makes the account: there is the link.
    const std::optional<Secret> hash = account::PasswordHasher().hash(account::make_token());
    if (!hash) {
        return accounts_page(exchange, "lists-busy");
    }
    try {
        account.id = exchange.services.accounts.add(account, *hash, exchange.identity().login);
    } catch (const StoreError& error) {
        if (error.kind() != StoreError::Kind::constraint) {
            throw;
        }
        return accounts_page(exchange, "lists-login-taken");
    }
    return link_page(exchange, account);
}

http::Response show_one_account(const DeskExchange& exchange) {
    return one_account_page(exchange, load_account(exchange), "");
}

http::Response set_roles(const DeskExchange& exchange) {
    const model::Account account = load_account(exchange);
    const bool is_administrator = exchange.field("administrator") == "1";
    if (is_self(exchange, account) && !is_administrator) {
        return one_account_page(exchange, account, "lists-not-yourself");
    }
    const std::string& who = exchange.identity().login;
    for (const model::Site& site : exchange.services.store.load_sites()) {
        const auto sent = exchange.form.find("role-" + std::to_string(site.id.value));
        if (sent && model::parse_role(*sent) != role_on(account, site.id)) {
            exchange.services.accounts.set_role(account, site.id, model::parse_role(*sent), who);
        }
    }
    if (is_administrator != account.is_administrator) {
        exchange.services.accounts.set_administrator(account, is_administrator, who);
    }
    return go_on(account_href(account.id), "lists-roles");
}

http::Response disable_account(const DeskExchange& exchange) {
    return set_disabled(exchange, true);
}

http::Response enable_account(const DeskExchange& exchange) {
    return set_disabled(exchange, false);
}

http::Response make_link(const DeskExchange& exchange) {
    const model::Account account = load_account(exchange);
    return account.is_disabled ? one_account_page(exchange, account, "lists-is-disabled")
                               : link_page(exchange, account);
}

http::Response drop_second_factor(const DeskExchange& exchange) {
    const model::Account account = load_account(exchange);
    if (account.has_second_factor) {
        exchange.services.credentials.disable_second_factor(account, exchange.identity().login);
    }
    return go_on(account_href(account.id), "lists-factor-dropped");
}

}  // namespace budkavle::app
