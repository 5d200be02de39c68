// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/editor/entry/account_page.hpp"

#include <utility>

#include "app/editor/entry/sign_in_page.hpp"
#include "app/editor/entry/sign_in_service.hpp"
#include "app/editor/frame/desk_responses.hpp"
#include "app/editor/posts/edit_page.hpp"
#include "app/error_gate.hpp"

namespace budkavle::app {

namespace {

using xml::Element;

Element session_element(const DeskExchange& exchange, const store::OwnSession& session) {
    Element element("session");
    element.set("id", session.id)
        .set("address", session.address)
        .set("browser", session.browser)
        .flag("is-current", session.id == exchange.identity().session)
        .add(time_element(exchange, "begun", session.begun))
        .add(time_element(exchange, "seen", session.seen));
    return element;
}

Element program_element(const DeskExchange& exchange, const store::ApplicationPassword& program) {
    Element element("program");
    element.set("id", program.id).set("name", program.name);
    element.add(time_element(exchange, "created", program.created));
    if (program.used) {
        element.add(time_element(exchange, "used", *program.used));
    }
    return element;
}

class Doubt {
public:
    explicit Doubt(const DeskExchange& exchange) : exchange_(exchange) {}

    std::optional<AccountFault> operator()(const Confirmed&) const { return std::nullopt; }
    std::optional<AccountFault> operator()(const Wrong&) const {
        return account_fault("account-wrong-password");
    }
    std::optional<AccountFault> operator()(const Throttled& throttled) const {
        return AccountFault{throttled_notice(exchange_, throttled.until),
                            http::Status::too_many_requests};
    }
    std::optional<AccountFault> operator()(const Busy&) const {
        return account_fault("account-busy", http::Status::service_unavailable);
    }

private:
    const DeskExchange& exchange_;
};

}  // namespace

AccountFault account_fault(std::string key, http::Status status) {
    return {{xml::NoticeView::Kind::fault, std::move(key), "", ""}, status};
}

store::StoredAccount load_own_account(const DeskExchange& exchange) {
    auto found = exchange.services.accounts.find(exchange.identity().account);
    if (!found) {
        throw NotFound{};  // taken away between the session and now
    }
    return std::move(*found);
}

http::Response account_page(const DeskExchange& exchange,
                            const std::optional<AccountFault>& fault) {
    xml::DeskView view = start_desk_page(exchange, "account");
    if (fault) {
        view.notices.push_back(fault->notice);
    }
    const model::Identity& who = exchange.identity();
    Element content("account");
    content.set("login", who.login).set("name", who.display_name);
    content.flag("has-second-factor", who.has_second_factor);
    if (who.has_second_factor) {
        content.set("codes-left",
                    std::uint64_t{exchange.services.credentials.count_recovery_codes(who.account)});
    }
    content.set("program-name", std::string(exchange.field("name")));
    for (const store::OwnSession& session : exchange.services.sessions.list(
             who.account, exchange.now(), exchange.services.settings.sign_in.idle_limit)) {
        content.add(session_element(exchange, session));
    }
    for (const store::ApplicationPassword& program :
         exchange.services.credentials.list_application_passwords(who.account)) {
        content.add(program_element(exchange, program));
    }
    view.content = std::move(content);
    return desk_page(exchange, view, fault ? fault->status : http::Status::ok);
}

std::optional<AccountFault> find_password_doubt(const DeskExchange& exchange) {
    const ConfirmResult result = exchange.services.sign_in.confirm(
        exchange.identity(), Secret(std::string(exchange.field("password"))),
        make_visitor(exchange.request, nullptr), exchange.now());
    return std::visit(Doubt(exchange), result);
}

http::Response once_page(const DeskExchange& exchange, std::string kind, Element content) {
    xml::DeskView view = start_desk_page(exchange, std::move(kind));
    view.content = std::move(content);
    return desk_page(exchange, view);
}

}  // namespace budkavle::app
