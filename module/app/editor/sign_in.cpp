// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The door: in, out, and the language of the words.
#include <utility>

#include "app/editor/desk_faults.hpp"
#include "app/editor/desk_responses.hpp"
#include "app/editor/handlers.hpp"
#include "app/editor/interface_language.hpp"
#include "app/editor/own_path.hpp"
#include "app/editor/session_cookie.hpp"
#include "app/editor/sign_in_service.hpp"
#include "http/query_fields.hpp"

namespace budkavle::app {

namespace {

std::string query_field(const DeskExchange& exchange, std::string_view name) {
    const auto fields = http::parse_query(exchange.request.query);
    return fields ? std::string(fields->find(name).value_or("")) : std::string{};
}

http::Response sign_in_page(const DeskExchange& exchange, const std::string& after,
                            const std::string& fault, http::Status status) {
    xml::DeskView view = start_desk_page(exchange, "sign-in");
    if (!can_keep_session(exchange.request)) {
        view.notices.push_back({xml::NoticeView::Kind::fault, "needs-https", "", ""});
    }
    if (!fault.empty()) {
        view.notices.push_back({xml::NoticeView::Kind::fault, fault, "", ""});
    }
    xml::Element content("sign-in");
    content.set("after", after).set("login", std::string(exchange.field("login")));
    if (xml::Element kept = kept_fields(exchange); !kept.children().empty()) {
        content.add(std::move(kept));
    }
    view.content = std::move(content);
    return desk_page(exchange, view, status);
}

/// Where the sign-in leads: on with what a form held, or to the page that was asked for.
http::Response signed_in(const DeskExchange& exchange, const std::string& after,
                         const Secret& token) {
    const xml::Element kept = kept_fields(exchange);
    if (kept.children().empty()) {
        return go_on(after);
    }
    DeskExchange next = exchange;
    next.csrf = Session{{}, token}.csrf();
    xml::DeskView view = start_desk_page(next, "send-again");
    xml::Element content("send-again");
    content.set("action", after).add(kept);
    view.content = std::move(content);
    return desk_page(next, view);
}

}  // namespace

http::Response show_sign_in(const DeskExchange& exchange) {
    const std::string after = own_path_or_start(query_field(exchange, "till"));
    if (exchange.maybe_identity != nullptr) {
        return go_on(after);
    }
    return sign_in_page(exchange, after, "", http::Status::ok);
}

http::Response sign_in(const DeskExchange& exchange) {
    const std::string after = own_path_or_start(exchange.field("after"));
    const auto token = exchange.services.sign_in.attempt(
        std::string(exchange.field("login")), Secret(std::string(exchange.field("password"))),
        exchange.request.remote_address, exchange.now());
    if (!token) {
        return sign_in_page(exchange, after, "wrong-sign-in", http::Status::unauthorized);
    }
    http::Response response = signed_in(exchange, after, *token);
    set_session_cookie(response, *token);
    return response;
}

http::Response sign_out(const DeskExchange& exchange) {
    http::Response response = go_on("/admin/in/", "signed-out");
    exchange.services.sign_in.sign_out(*exchange.maybe_token);
    set_session_cookie(response, {});
    return response;
}

http::Response choose_language(const DeskExchange& exchange) {
    http::Response response = go_on(own_path_or_start(query_field(exchange, "till")));
    remember_language(response, query_field(exchange, "sprak"));
    return response;
}

}  // namespace budkavle::app
