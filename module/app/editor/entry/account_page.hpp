// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What the pages of one's own account share. Layer app (editor). Thread promise: pure functions
// over the stores, which lock inside.
#pragma once

#include <optional>
#include <string>

#include "app/editor/entry/sign_in_paths.hpp"
#include "app/editor/frame/desk_exchange.hpp"
#include "http/response.hpp"
#include "model/account.hpp"
#include "xml/desk_document.hpp"

namespace budkavle::app {

inline constexpr std::string_view kSecondFactorPath = "/admin/konto/tvasteg/";

/// A fault with the status of the page that says it.
struct AccountFault {
    xml::NoticeView notice;
    http::Status status = http::Status::bad_request;
};
[[nodiscard]] AccountFault account_fault(std::string key,
                                         http::Status status = http::Status::bad_request);

/// The account behind the session.
[[nodiscard]] store::StoredAccount load_own_account(const DeskExchange& exchange);

/// The overview: password, second factor, sessions, passwords of programs.
[[nodiscard]] http::Response account_page(const DeskExchange& exchange,
                                          const std::optional<AccountFault>& fault);

/// Asks for the field "password" to be one's own. None: it is.
[[nodiscard]] std::optional<AccountFault> find_password_doubt(const DeskExchange& exchange);

/// What is shown once: codes or a password. `kind` names the page.
[[nodiscard]] http::Response once_page(const DeskExchange& exchange, std::string kind,
                                       xml::Element content);

}  // namespace budkavle::app
