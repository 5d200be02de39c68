// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The editors' desk without its socket, as a browser meets it: forms, a cookie, a clock that tests
// turn. Thread promise: one thread.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "application_fixture.hpp"
#include "store/editor_accounts.hpp"
#include "store/editor_credentials.hpp"
#include "store/editor_sessions.hpp"

namespace budkavle::app {

using Fields = std::vector<std::pair<std::string, std::string>>;

class DeskFixture : public ApplicationFixture {
protected:
    static constexpr const char* kPassword = "korrekt hästs batteri";

    /// An account of its own for each test, with the role of an editor on the test's site.
    void SetUp() override;
    void start_desk(bool trusts_remote_user);

    [[nodiscard]] http::Request request(http::Method method, const std::string& target) const;
    [[nodiscard]] http::Response ask_desk(const http::Request& request) const;
    [[nodiscard]] http::Response read(const std::string& target) const;
    [[nodiscard]] http::Response send(const std::string& path, const Fields& fields) const;
    /// As send(), with the session's token in the form.
    [[nodiscard]] http::Response send_with_csrf(const std::string& path, Fields fields) const;
    /// As send(), and the cookie is kept as a browser would.
    http::Response sign_in(const std::string& login, const std::string& password);
    void keep_cookie(const http::Response& response);
    [[nodiscard]] bool is_in() const;
    [[nodiscard]] std::string csrf() const;
    [[nodiscard]] model::Account account() const { return accounts_->find(login_)->account; }

    static UtcTime now_;
    std::string login_;
    std::string address_;
    std::string cookie_;       ///< the value of the session's cookie
    std::string remote_user_;  ///< what the web server says
    std::map<std::string, std::string> headers_;
    std::unique_ptr<store::EditorAccounts> accounts_;
    std::unique_ptr<store::EditorCredentials> credentials_;
    std::unique_ptr<Application> desk_;
};

[[nodiscard]] std::string body_of(const http::Response& response);
/// The value of the first field of that name in a page's form, or "".
[[nodiscard]] std::string value_of(const std::string& page, const std::string& field);

}  // namespace budkavle::app
