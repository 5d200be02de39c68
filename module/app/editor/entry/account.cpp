// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// One's own account: the overview, the password, where one is signed in, and programs that write on
// one's behalf.
#include <utility>

#include "account/token.hpp"
#include "app/editor/entry/account_page.hpp"
#include "app/editor/entry/new_password.hpp"
#include "app/editor/entry/session_cookie.hpp"
#include "app/editor/entry/sign_in_service.hpp"
#include "app/editor/frame/desk_responses.hpp"
#include "app/editor/frame/handlers.hpp"

namespace budkavle::app {

namespace {

constexpr std::size_t kProgramNameBytes = 100;

bool is_one_line(std::string_view text) {
    return text.find_first_of("\r\n\t") == std::string_view::npos;
}

http::Response to_account(std::string_view done) {
    return go_on(std::string(kAccountPath), done);
}

}  // namespace

http::Response show_account(const DeskExchange& exchange) {
    return account_page(exchange, std::nullopt);
}

http::Response change_password(const DeskExchange& exchange) {
    const model::Identity& who = exchange.identity();
    if (const auto fault = find_choice_fault(exchange, who.login, who.display_name)) {
        return account_page(exchange, account_fault(*fault));
    }
    if (const auto doubt = find_password_doubt(exchange)) {
        return account_page(exchange, doubt);
    }
    const SignInService& service = exchange.services.sign_in;
    const auto hash = service.hash(chosen_password(exchange));
    if (!hash) {
        return account_page(exchange,
                            account_fault("account-busy", http::Status::service_unavailable));
    }
    // It ends all sessions, also one that somebody has taken over: this browser gets a new one.
    const UtcTime now = exchange.now();
    exchange.services.accounts.set_password(load_own_account(exchange).account, *hash, now,
                                            who.login);
    http::Response response = to_account("account-password");
    set_session_cookie(response,
                       service.begin_session(who.account, model::SignInMeans::password,
                                             make_visitor(exchange.request, nullptr), now));
    return response;
}

http::Response end_own_session(const DeskExchange& exchange) {
    const bool was_there =
        exchange.services.sessions.end(exchange.identity().account, exchange.captures.id);
    return to_account(was_there ? "account-session-ended" : "account-session-gone");
}

http::Response end_other_sessions(const DeskExchange& exchange) {
    exchange.services.sessions.end_all(exchange.identity().account, exchange.identity().session);
    return to_account("account-sessions-ended");
}

http::Response add_program(const DeskExchange& exchange) {
    const std::string name(exchange.field("name"));
    if (name.find_first_not_of(' ') == std::string::npos) {
        return account_page(exchange, account_fault("account-program-nameless"));
    }
    if (name.size() > kProgramNameBytes || !is_one_line(name)) {
        return account_page(exchange, account_fault("account-program-name-long"));
    }
    const Secret password = account::make_readable_code(account::kApplicationPasswordGroups);
    (void)exchange.services.credentials.add_application_password(
        load_own_account(exchange).account, name,
        account::digest_of(account::plain_code(password.reveal())), exchange.now(),
        exchange.identity().login);
    return once_page(exchange, "program-password",
                     std::move(xml::Element("program-password")
                                   .set("name", name)
                                   .set("login", exchange.identity().login)
                                   .set("password", password.reveal())));
}

http::Response revoke_program(const DeskExchange& exchange) {
    const bool was_there = exchange.services.credentials.revoke_application_password(
        load_own_account(exchange).account, exchange.captures.id, exchange.now(),
        exchange.identity().login);
    return to_account(was_there ? "account-program-revoked" : "account-program-gone");
}

}  // namespace budkavle::app
