// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The door: in, out, and the language of the words.
#include "app/editor/entry/session_cookie.hpp"
#include "app/editor/entry/sign_in_page.hpp"
#include "app/editor/entry/sign_in_service.hpp"
#include "app/editor/frame/desk_responses.hpp"
#include "app/editor/frame/handlers.hpp"
#include "app/editor/frame/interface_language.hpp"
#include "app/editor/frame/own_path.hpp"
#include "http/query_fields.hpp"

namespace budkavle::app {

namespace {

std::string query_field(const DeskExchange& exchange, std::string_view name) {
    const auto fields = http::parse_query(exchange.request.query);
    return fields ? std::string(fields->find(name).value_or("")) : std::string{};
}

SignInResult try_sign_in(const DeskExchange& exchange) {
    const SignInService& service = exchange.services.sign_in;
    const Visitor visitor = make_visitor(exchange.request, exchange.maybe_token);
    const UtcTime now = exchange.now();
    if (const auto ticket = exchange.field("ticket"); !ticket.empty()) {
        return service.give_code(Secret(std::string(ticket)), exchange.field("code"), visitor, now);
    }
    if (!exchange.field("by-web-server").empty()) {
        return service.take_web_servers_word(visitor, now);
    }
    return service.attempt(exchange.field("login"), Secret(std::string(exchange.field("password"))),
                           visitor, now);
}

}  // namespace

http::Response show_sign_in(const DeskExchange& exchange) {
    const std::string after = own_path_or_start(query_field(exchange, "till"));
    if (exchange.maybe_identity != nullptr) {
        return go_on(after);
    }
    return sign_in_page(exchange, after);
}

http::Response sign_in(const DeskExchange& exchange) {
    const std::string after = own_path_or_start(exchange.field("after"));
    return answer_sign_in(exchange, after, try_sign_in(exchange));
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
