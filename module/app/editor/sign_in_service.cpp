// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/editor/sign_in_service.hpp"

#include "account/password_hash.hpp"
#include "account/token.hpp"

namespace budkavle::app {

std::optional<model::Identity> SignInService::session(const Secret& token, UtcTime now) const {
    if (!account::has_token_form(token.reveal())) {
        return std::nullopt;
    }
    return sessions_.find(account::digest_of(token.reveal()), now, settings_.idle_limit);
}

std::optional<Secret> SignInService::attempt(const std::string& login, const Secret& password,
                                             const std::string& address, UtcTime now) const {
    const auto found = accounts_.find(login);
    if (!found || found->account.is_disabled ||
        hasher_.verify(password, found->password_hash.reveal()) != account::Verdict::right) {
        return std::nullopt;
    }
    Secret token = account::make_token();
    store::NewSession session;
    session.account = found->account.id;
    session.address = address;
    session.begun = now;
    session.expires = now + settings_.session_limit;
    (void)sessions_.begin(session, account::digest_of(token.reveal()), "");
    return token;
}

void SignInService::sign_out(const Secret& token) const {
    sessions_.end_by_token(account::digest_of(token.reveal()));
}

}  // namespace budkavle::app
