// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "signed_in_fixture.hpp"

#include "account/token.hpp"
#include "app/editor/entry/session_cookie.hpp"
#include "http/percent.hpp"
#include "store/editor_accounts.hpp"
#include "store/editor_sessions.hpp"

namespace budkavle::app {

void SignedInFixture::SetUp() {
    ApplicationFixture::SetUp();
    desk_ = make_editor_application();
}

Person SignedInFixture::sign_in(const std::string& name, std::optional<model::Role> role,
                                bool is_administrator) const {
    Person person{.account = {}, .token = account::make_token()};
    person.account.login = name + "-" + site_.slug;
    person.account.display_name = name;
    person.account.is_administrator = is_administrator;
    const UtcTime now = system_clock_now();
    person.account.created = now;
    if (role) {
        person.account.roles = {{site_.id, *role}};
    }
    person.account.id =
        store::EditorAccounts(*editor_pool_).add(person.account, Secret("$argon2id$none"), "test");
    (void)store::EditorSessions(*editor_pool_)
        .begin({.account = person.account.id,
                .address = "192.0.2.1",
                .browser = "Prov",
                .begun = now,
                .expires = now + std::chrono::hours(1)},
               account::digest_of(person.token.reveal()), {});
    return person;
}

std::string SignedInFixture::csrf_of(const Person& person) {
    return Session{.identity = {}, .token = Secret(person.token)}.csrf();
}

http::Request SignedInFixture::request(const Person* maybe_person,
                                       const std::string& target) const {
    http::Request request;
    const std::size_t mark = target.find('?');
    request.target = target;
    request.path = target.substr(0, mark);
    request.query = mark == std::string::npos ? "" : target.substr(mark + 1);
    request.host = "www.norrsele.example";
    request.is_https = true;
    request.remote_address = "192.0.2.1";
    request.id = "0123456789abcdef";
    if (maybe_person != nullptr) {
        request.headers.add("Cookie", std::string(kSessionCookie) + "=" +
                                          std::string(maybe_person->token.reveal()));
    }
    return request;
}

http::Response SignedInFixture::ask_desk(const http::Request& request) const {
    StageTimes times;
    return desk_->handle(request, times);
}

http::Response SignedInFixture::visit(const Person* maybe_person, const std::string& target) const {
    return ask_desk(request(maybe_person, target));
}

http::Response SignedInFixture::submit(const Person& person, const std::string& path,
                                       Fields fields) const {
    http::Request sent = request(&person, path);
    sent.method = http::Method::post;
    sent.headers.add("Content-Type", "application/x-www-form-urlencoded");
    fields.emplace_back("csrf", csrf_of(person));
    for (const auto& [name, value] : fields) {
        sent.body += (sent.body.empty() ? "" : "&") + name + "=" + http::encode_percent(value);
    }
    return ask_desk(sent);
}

std::string SignedInFixture::desk_page(const Person& person, const std::string& target) const {
    const http::Response response = visit(&person, target);
    EXPECT_EQ(response.status, http::Status::ok) << target;
    return response.body ? *response.body : std::string();
}

std::string SignedInFixture::here(const std::string& rest) const {
    return "/admin/webb/" + site_.slug + "/" + rest;
}

}  // namespace budkavle::app
