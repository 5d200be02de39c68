// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The editors' desk as people meet it who have signed in already: each with a session of their own,
// without the door's forms. Thread promise: one thread.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "application_fixture.hpp"
#include "base/secret.hpp"
#include "model/account.hpp"

namespace budkavle::app {

using Fields = std::vector<std::pair<std::string, std::string>>;

/// Somebody who is signed in.
struct Person {
    model::Account account;
    Secret token;
};

class SignedInFixture : public ApplicationFixture {
protected:
    /// The desk, and nobody signed in.
    void SetUp() override;

    /// A new account with that role on the test's site, in a session of its own.
    [[nodiscard]] Person sign_in(const std::string& name, std::optional<model::Role> role,
                                 bool is_administrator = false) const;
    [[nodiscard]] static std::string csrf_of(const Person& person);

    /// A GET of a path and query; of nobody if the person is null.
    [[nodiscard]] http::Request request(const Person* maybe_person,
                                        const std::string& target) const;
    [[nodiscard]] http::Response ask_desk(const http::Request& request) const;
    [[nodiscard]] http::Response visit(const Person* maybe_person, const std::string& target) const;
    /// A form with the session's token.
    [[nodiscard]] http::Response submit(const Person& person, const std::string& path,
                                        Fields fields) const;
    /// The body of a page that must answer 200.
    [[nodiscard]] std::string desk_page(const Person& person, const std::string& target) const;

    /// "/admin/webb/SITE/" and what follows.
    [[nodiscard]] std::string here(const std::string& rest) const;

    std::unique_ptr<Application> desk_;
};

}  // namespace budkavle::app
