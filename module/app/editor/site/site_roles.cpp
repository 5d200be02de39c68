// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Who may do what on a site, for its administrators. They see those who have a role there and
// nobody else; whom they let in they name by login.
#include <algorithm>
#include <utility>

#include "app/editor/frame/desk_responses.hpp"
#include "app/editor/frame/handlers.hpp"
#include "app/editor/site/accounts_page.hpp"

namespace budkavle::app {

namespace {

http::Response roles_page(const DeskExchange& exchange, const std::string& fault) {
    xml::DeskView view = start_desk_page(exchange, "roles");
    if (!fault.empty()) {
        view.notices.push_back({xml::NoticeView::Kind::fault, fault, "", ""});
    }
    xml::Element content("roles");
    content.set("self", exchange.site_href("roller/"))
        .set("login", std::string(exchange.field("login")));
    for (const model::Account& account : exchange.services.accounts.list()) {
        if (const auto role = role_on(account, exchange.site->id)) {
            content.add(std::move(account_element(exchange, account).set("role", role_name(role))));
        }
    }
    view.content = std::move(content);
    return desk_page(exchange, view, fault.empty() ? http::Status::ok : http::Status::bad_request);
}

/// Taking one's own administrator's role away is left to another.
bool shuts_out_self(const DeskExchange& exchange, const model::Account& account,
                    std::optional<model::Role> role) {
    return account.id.value == exchange.identity().account.value &&
           !exchange.identity().is_administrator && role != model::Role::administrator;
}

}  // namespace

http::Response show_site_roles(const DeskExchange& exchange) {
    return roles_page(exchange, "");
}

http::Response set_site_roles(const DeskExchange& exchange) {
    const model::SiteId site = exchange.site->id;
    const std::vector<model::Account> accounts = exchange.services.accounts.list();
    std::vector<std::pair<model::Account, std::optional<model::Role>>> changes;
    for (const model::Account& account : accounts) {
        const auto role = role_on(account, site);
        const auto sent = exchange.form.find("role-" + std::to_string(account.id.value));
        if (role && sent && model::parse_role(*sent) != role) {
            changes.emplace_back(account, model::parse_role(*sent));
        }
    }
    if (const std::string_view login = exchange.field("login"); !login.empty()) {
        const auto added = exchange.services.accounts.find(login);
        const auto role = model::parse_role(exchange.field("role"));
        if (!added) {
            return roles_page(exchange, "lists-no-such-login");
        }
        if (!role) {
            return roles_page(exchange, "lists-no-role");
        }
        changes.emplace_back(added->account, role);
    }
    for (const auto& [account, role] : changes) {
        if (shuts_out_self(exchange, account, role)) {
            return roles_page(exchange, "lists-not-yourself");
        }
    }
    for (const auto& [account, role] : changes) {
        exchange.services.accounts.set_role(account, site, role, exchange.identity().login);
    }
    return go_on(exchange.site_href("roller/"), "lists-roles");
}

}  // namespace budkavle::app
