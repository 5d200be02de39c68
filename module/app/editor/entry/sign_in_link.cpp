// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A one-time link: a new account, or one whose password is forgotten, chooses a password.
#include <utility>

#include "account/token.hpp"
#include "app/editor/entry/new_password.hpp"
#include "app/editor/entry/sign_in_page.hpp"
#include "app/editor/entry/sign_in_service.hpp"
#include "app/editor/frame/desk_faults.hpp"
#include "app/editor/frame/desk_responses.hpp"
#include "app/editor/frame/handlers.hpp"

namespace budkavle::app {

namespace {

http::Response link_page(const DeskExchange& exchange, const store::LinkOwner& owner,
                         const std::string& fault, http::Status status) {
    xml::DeskView view = start_desk_page(exchange, "link");
    if (!fault.empty()) {
        view.notices.push_back({xml::NoticeView::Kind::fault, fault, "", ""});
    }
    view.content = std::move(xml::Element("link-choice")
                                 .set("action", exchange.request.path)
                                 .set("login", owner.login)
                                 .set("name", owner.display_name));
    return desk_page(exchange, view, status);
}

std::optional<store::LinkOwner> find_owner(const DeskExchange& exchange) {
    const std::string& token = exchange.captures.file;
    return account::has_token_form(token)
               ? exchange.services.accounts.find_link(account::digest_of(token), exchange.now())
               : std::nullopt;
}

http::Response useless_link(const DeskExchange& exchange) {
    return fault_page(exchange, http::Status::gone, "account-link-useless");
}

}  // namespace

// It only shows a form: what reads links ahead of people, as mail filters do, uses none up.
http::Response show_link(const DeskExchange& exchange) {
    const auto owner = find_owner(exchange);
    return owner ? link_page(exchange, *owner, "", http::Status::ok) : useless_link(exchange);
}

http::Response use_link(const DeskExchange& exchange) {
    const auto owner = find_owner(exchange);
    if (!owner) {
        return useless_link(exchange);
    }
    if (const auto fault = find_choice_fault(exchange, owner->login, owner->display_name)) {
        return link_page(exchange, *owner, *fault, http::Status::bad_request);
    }
    const SignInService& service = exchange.services.sign_in;
    const auto hash = service.hash(chosen_password(exchange));
    if (!hash) {
        return link_page(exchange, *owner, "account-busy", http::Status::service_unavailable);
    }
    const UtcTime now = exchange.now();
    if (!exchange.services.accounts.redeem_link(account::digest_of(exchange.captures.file), *owner,
                                                *hash, now)) {
        return useless_link(exchange);
    }
    const Visitor visitor = make_visitor(exchange.request, exchange.maybe_token);
    return answer_sign_in(exchange, "/admin/",
                          service.sign_in_by_link(owner->account, visitor, now));
}

}  // namespace budkavle::app
