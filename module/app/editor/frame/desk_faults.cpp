// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/editor/frame/desk_faults.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "app/editor/entry/session_cookie.hpp"
#include "app/editor/frame/desk_responses.hpp"
#include "app/editor/frame/desk_route.hpp"
#include "http/percent.hpp"

namespace budkavle::app {

namespace {

/// Fields that are the business of one request only, and what must not stand in a page.
constexpr std::array<std::string_view, 10> kNotKept{
    kCsrfField, "login",         "password", "code",         "after",
    "ticket",   "by-web-server", "secret",   "new-password", "new-password-again"};

}  // namespace

bool wants_json(const http::Request& request) {
    return request.headers.find("Accept").value_or("").starts_with("application/json");
}

xml::Element kept_fields(const DeskExchange& exchange) {
    xml::Element kept("kept");
    for (const Form::Field& field : exchange.form.fields()) {
        if (std::ranges::find(kNotKept, field.name) == kNotKept.end()) {
            kept.add(xml::Element("field").set("name", field.name).text(field.value));
        }
    }
    return kept;
}

http::Response fault_page(const DeskExchange& exchange, http::Status status,
                          const std::string& key) {
    if (wants_json(exchange.request)) {
        return json_response("{\"ok\":false,\"fault\":\"" + key + "\"}", status);
    }
    xml::DeskView view = start_desk_page(exchange, "fault");
    view.content = xml::Element("fault").set("key", key);
    return desk_page(exchange, view, status);
}

http::Response ask_for_sign_in(const DeskExchange& exchange) {
    if (wants_json(exchange.request)) {
        return json_response(R"({"ok":false,"fault":"fault-session"})", http::Status::unauthorized);
    }
    const bool is_form = exchange.request.method == http::Method::post;
    if (!is_form) {
        const std::string query =
            exchange.request.query.empty() ? "" : "?" + exchange.request.query;
        return go_on("/admin/in/?till=" + http::encode_percent(exchange.request.path + query));
    }
    xml::DeskView view = start_desk_page(exchange, "sign-in");
    view.notices.push_back({xml::NoticeView::Kind::advice, "session-ended", "", ""});
    xml::Element content("sign-in");
    content.set("after", exchange.request.path).add(kept_fields(exchange));
    view.content = std::move(content);
    return desk_page(exchange, view, http::Status::unauthorized);
}

http::Response ask_to_send_again(const DeskExchange& exchange) {
    if (wants_json(exchange.request)) {
        return json_response(
            "{\"ok\":false,\"fault\":\"fault-csrf\",\"csrf\":\"" + exchange.csrf + "\"}",
            http::Status::forbidden);
    }
    xml::DeskView view = start_desk_page(exchange, "send-again");
    xml::Element content("send-again");
    content.set("action", exchange.request.path).add(kept_fields(exchange));
    view.content = std::move(content);
    return desk_page(exchange, view, http::Status::forbidden);
}

}  // namespace budkavle::app
