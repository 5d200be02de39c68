// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "desk_fixture.hpp"

#include <atomic>
#include <regex>

#include "account/password_hash.hpp"
#include "http/percent.hpp"

namespace budkavle::app {

namespace {

const Secret& hash_of_password(const std::string& password) {
    static const Secret kHash = *account::PasswordHasher().hash(Secret(password));
    return kHash;
}

}  // namespace

UtcTime DeskFixture::now_;

void DeskFixture::SetUp() {
    ApplicationFixture::SetUp();
    static std::atomic<int> number = 0;
    const int n = ++number;
    now_ = utc(2026, 11, 22, 9);
    login_ = "anna" + std::to_string(n);
    address_ = "192.0.2." + std::to_string(n);
    accounts_ = std::make_unique<store::EditorAccounts>(*editor_pool_);
    credentials_ = std::make_unique<store::EditorCredentials>(*editor_pool_);
    model::Account account;
    account.login = login_;
    account.display_name = "Anna Andersson";
    account.created = now_;
    account.roles = {{site_.id, model::Role::editor}};
    (void)accounts_->add(account, hash_of_password(kPassword), "test");
    start_desk(false);
}

void DeskFixture::start_desk(bool trusts_remote_user) {
    config::Settings settings;
    settings.database = database_settings();
    settings.stylesheets.folder = BUDKAVLE_SOURCE_DIR "/xslt";
    settings.stylesheets.themes = "";
    settings.stylesheets.watch_interval = std::chrono::milliseconds{0};
    settings.editor.workers = 2;
    settings.sign_in.trusts_remote_user = trusts_remote_user;
    desk_ = std::make_unique<Application>(settings, Role::editor, Upkeep::each_time,
                                          [] { return now_; });
}

http::Request DeskFixture::request(http::Method method, const std::string& target) const {
    http::Request request;
    request.method = method;
    request.target = target;
    request.path = target.substr(0, target.find('?'));
    request.query =
        target.find('?') == std::string::npos ? "" : target.substr(request.path.size() + 1);
    request.host = "www.norrsele.example";
    request.is_https = true;
    request.remote_address = address_;
    request.remote_user = remote_user_;
    request.id = "0123456789abcdef";
    if (!cookie_.empty()) {
        request.headers.add("Cookie", "__Host-budkavle=" + cookie_);
    }
    for (const auto& [name, value] : headers_) {
        request.headers.add(name, value);
    }
    return request;
}

http::Response DeskFixture::ask_desk(const http::Request& request) const {
    StageTimes times;
    return desk_->handle(request, times);
}

http::Response DeskFixture::read(const std::string& target) const {
    return ask_desk(request(http::Method::get, target));
}

http::Response DeskFixture::send(const std::string& path, const Fields& fields) const {
    http::Request sent = request(http::Method::post, path);
    sent.headers.add("Content-Type", "application/x-www-form-urlencoded");
    for (const auto& [name, value] : fields) {
        sent.body += (sent.body.empty() ? "" : "&") + http::encode_percent(name) + "=" +
                     http::encode_percent(value);
    }
    return ask_desk(sent);
}

http::Response DeskFixture::send_with_csrf(const std::string& path, Fields fields) const {
    fields.emplace_back("csrf", csrf());
    return send(path, fields);
}

http::Response DeskFixture::sign_in(const std::string& login, const std::string& password) {
    const http::Response response = send("/admin/in/", {{"login", login}, {"password", password}});
    keep_cookie(response);
    return response;
}

void DeskFixture::keep_cookie(const http::Response& response) {
    const std::string cookie = header(response, "Set-Cookie");
    const std::string start = "__Host-budkavle=";
    if (cookie.starts_with(start)) {
        cookie_ = cookie.substr(start.size(), cookie.find(';') - start.size());
    }
}

bool DeskFixture::is_in() const {
    return read("/admin/konto/").status == http::Status::ok;
}

std::string DeskFixture::csrf() const {
    return value_of(body_of(read("/admin/konto/")), "csrf");
}

std::string body_of(const http::Response& response) {
    return response.body ? *response.body : std::string{};
}

std::string value_of(const std::string& page, const std::string& field) {
    const std::regex pattern("name=\"" + field + "\"[^>]*value=\"([^\"]*)\"");
    std::smatch match;
    return std::regex_search(page, match, pattern) ? match[1].str() : "";
}

}  // namespace budkavle::app
