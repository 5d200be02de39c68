// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/editor/site/accounts_page.hpp"

#include <chrono>
#include <utility>

#include "account/token.hpp"
#include "app/editor/entry/sign_in_paths.hpp"
#include "app/editor/frame/desk_responses.hpp"
#include "app/editor/posts/edit_page.hpp"
#include "app/error_gate.hpp"

namespace budkavle::app {

namespace {

/// As of the command line: long enough for a weekend's mail.
constexpr std::chrono::hours kLinkLife{48};

void add_fault(xml::DeskView& view, const std::string& fault) {
    if (!fault.empty()) {
        view.notices.push_back({xml::NoticeView::Kind::fault, fault, "", ""});
    }
}

http::Status status_of(const std::string& fault) {
    return fault.empty() ? http::Status::ok : http::Status::bad_request;
}

}  // namespace

std::string account_href(model::AccountId account) {
    return std::string(kAccountsPath) + std::to_string(account.value) + "/";
}

model::Account load_account(const DeskExchange& exchange) {
    auto found = exchange.services.accounts.find(model::AccountId{exchange.captures.id});
    if (!found) {
        throw NotFound{};
    }
    return std::move(found->account);
}

std::string role_name(std::optional<model::Role> role) {
    return std::string(role ? model::to_text(*role) : "none");
}

std::optional<model::Role> role_on(const model::Account& account, model::SiteId site) {
    for (const auto& [id, role] : account.roles) {
        if (id == site) {
            return role;
        }
    }
    return std::nullopt;
}

xml::Element account_element(const DeskExchange& exchange, const model::Account& account) {
    xml::Element element("account");
    element.set("id", account.id.value)
        .set("href", account_href(account.id))
        .set("login", account.login)
        .set("name", account.display_name)
        .flag("is-administrator", account.is_administrator)
        .flag("is-disabled", account.is_disabled)
        .flag("has-second-factor", account.has_second_factor)
        .flag("is-self", account.id.value == exchange.identity().account.value);
    return element;
}

http::Response accounts_page(const DeskExchange& exchange, const std::string& fault) {
    xml::DeskView view = start_desk_page(exchange, "accounts");
    add_fault(view, fault);
    xml::Element content("accounts");
    content.set("login", std::string(exchange.field("login")))
        .set("name", std::string(exchange.field("name")));
    for (const model::Account& account : exchange.services.accounts.list()) {
        content.add(
            std::move(account_element(exchange, account).set("sites", account.roles.size())));
    }
    view.content = std::move(content);
    return desk_page(exchange, view, status_of(fault));
}

http::Response one_account_page(const DeskExchange& exchange, const model::Account& account,
                                const std::string& fault) {
    xml::DeskView view = start_desk_page(exchange, "one-account");
    add_fault(view, fault);
    xml::Element content("one-account");
    content.add(account_element(exchange, account));
    for (const model::Site& site : exchange.services.store.load_sites()) {
        content.add(std::move(xml::Element("role")
                                  .set("site", site.id.value)
                                  .set("name", site.name)
                                  .set("value", role_name(role_on(account, site.id)))));
    }
    view.content = std::move(content);
    return desk_page(exchange, view, status_of(fault));
}

http::Response link_page(const DeskExchange& exchange, const model::Account& account) {
    const Secret token = account::make_token();
    const UtcTime now = exchange.now();
    exchange.services.accounts.add_link(account, account::digest_of(token.reveal()), now,
                                        now + kLinkLife, exchange.identity().login);
    xml::DeskView view = start_desk_page(exchange, "link-once");
    const std::string origin =
        (exchange.request.is_https ? "https://" : "http://") + exchange.request.host;
    view.content = std::move(xml::Element("link-once")
                                 .set("link", origin + std::string(kLinkPath) + token.reveal())
                                 .add(account_element(exchange, account))
                                 .add(time_element(exchange, "saved", now + kLinkLife)));
    return desk_page(exchange, view);
}

}  // namespace budkavle::app
