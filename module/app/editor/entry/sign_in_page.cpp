// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/editor/entry/sign_in_page.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "app/editor/entry/session_cookie.hpp"
#include "app/editor/frame/desk_faults.hpp"
#include "app/editor/frame/desk_responses.hpp"
#include "app/editor/frame/desk_route.hpp"
#include "app/post_view.hpp"
#include "app/router.hpp"

namespace budkavle::app {

namespace {

using xml::NoticeView;

/// What a sign-in page shows beside its fields.
struct SignInForm {
    std::string after;
    const Secret* maybe_ticket = nullptr;  ///< set: the step of the code
    std::optional<NoticeView> fault;
    http::Status status = http::Status::ok;
};

http::Response make_page(const DeskExchange& exchange, const SignInForm& form) {
    xml::DeskView view = start_desk_page(exchange, "sign-in");
    if (!can_keep_session(exchange.request)) {
        view.notices.push_back({NoticeView::Kind::fault, "needs-https", "", ""});
    }
    if (form.fault) {
        view.notices.push_back(*form.fault);
    }
    xml::Element content("sign-in");
    content.set("after", form.after).set("login", std::string(exchange.field("login")));
    if (form.maybe_ticket != nullptr) {
        content.set("step", "code").set("ticket", form.maybe_ticket->reveal());
    } else if (exchange.services.sign_in.trusts(make_visitor(exchange.request, nullptr))) {
        content.set("remote-user", exchange.request.remote_user);
    }
    if (xml::Element kept = kept_fields(exchange); !kept.children().empty()) {
        content.add(std::move(kept));
    }
    view.content = std::move(content);
    return desk_page(exchange, view, form.status);
}

/// `after` if a page can be read there: a form that held nothing worth keeping is not sent again.
std::string readable_or_start(const std::string& after) {
    const std::string path = after.substr(0, after.find('?'));
    const bool is_readable = std::ranges::any_of(desk_routes(), [&](const DeskRoute& route) {
        return route.method == DeskMethod::read && match_pattern(route.pattern, path);
    });
    return is_readable ? after : "/admin/";
}

http::Response go_in(const DeskExchange& exchange, const std::string& after, const Secret& token) {
    const xml::Element kept = kept_fields(exchange);
    http::Response response = [&] {
        if (kept.children().empty()) {
            return go_on(readable_or_start(after));
        }
        DeskExchange next = exchange;
        next.csrf = Session{{}, token}.csrf();
        xml::DeskView view = start_desk_page(next, "send-again");
        xml::Element content("send-again");
        content.set("action", after).add(kept);
        view.content = std::move(content);
        return desk_page(next, view);
    }();
    set_session_cookie(response, token);
    return response;
}

NoticeView fault(std::string key) {
    return {NoticeView::Kind::fault, std::move(key), "", ""};
}

/// What to say when a step did not lead in, in the same step unless that has ended.
class Answer {
public:
    Answer(const DeskExchange& exchange, const std::string& after)
        : exchange_(exchange), after_(after), ticket_(std::string(exchange.field("ticket"))) {}

    http::Response operator()(const SignedIn& in) const {
        return go_in(exchange_, after_, in.token);
    }
    http::Response operator()(const NeedsCode& needed) const {
        return make_page(exchange_, {after_, &needed.ticket, std::nullopt, http::Status::ok});
    }
    http::Response operator()(const Wrong&) const {
        const std::string key = is_code_step()          ? "wrong-code"
                                : is_web_servers_word() ? "account-remote-unknown"
                                                        : "wrong-sign-in";
        return again(fault(key), http::Status::unauthorized);
    }
    http::Response operator()(const Throttled& throttled) const {
        http::Response response =
            again(throttled_notice(exchange_, throttled.until), http::Status::too_many_requests);
        response.headers.add("Retry-After",
                             std::to_string((throttled.until - exchange_.now()).count()));
        return response;
    }
    http::Response operator()(const Busy&) const {
        return again(fault("account-busy"), http::Status::service_unavailable);
    }
    http::Response operator()(const StepEnded&) const {
        return make_page(
            exchange_, {after_, nullptr, fault("account-step-ended"), http::Status::unauthorized});
    }

private:
    [[nodiscard]] bool is_code_step() const { return !ticket_.empty(); }
    [[nodiscard]] bool is_web_servers_word() const {
        return !exchange_.field("by-web-server").empty();
    }
    [[nodiscard]] http::Response again(NoticeView notice, http::Status status) const {
        return make_page(exchange_,
                         {after_, is_code_step() ? &ticket_ : nullptr, std::move(notice), status});
    }

    const DeskExchange& exchange_;
    const std::string& after_;
    Secret ticket_;
};

}  // namespace

NoticeView throttled_notice(const DeskExchange& exchange, UtcTime until) {
    const UtcTime whole = std::chrono::ceil<std::chrono::minutes>(until);
    return {
        NoticeView::Kind::fault, "throttled",
        exchange.services.reader.dates.clock_time(whole, language_or_swedish(exchange.language)),
        ""};
}

http::Response sign_in_page(const DeskExchange& exchange, const std::string& after) {
    return make_page(exchange, {after, nullptr, std::nullopt, http::Status::ok});
}

http::Response answer_sign_in(const DeskExchange& exchange, const std::string& after,
                              const SignInResult& result) {
    return std::visit(Answer(exchange, after), result);
}

}  // namespace budkavle::app
