// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The pages of accounts: all of them, one, and the link that is shown once. Layer app (editor).
// Thread promise: as the stores.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/editor/frame/desk_exchange.hpp"
#include "http/response.hpp"
#include "xml/element.hpp"

namespace budkavle::app {

inline constexpr std::string_view kAccountsPath = "/admin/konton/";

/// "/admin/konton/ID/"
[[nodiscard]] std::string account_href(model::AccountId account);

/// The account of the route's {id}. Throws NotFound if there is none.
[[nodiscard]] model::Account load_account(const DeskExchange& exchange);

/// The list; `fault` names the words for what is wrong with the form of a new account.
[[nodiscard]] http::Response accounts_page(const DeskExchange& exchange, const std::string& fault);

/// One account; `fault` as above.
[[nodiscard]] http::Response one_account_page(const DeskExchange& exchange,
                                              const model::Account& account,
                                              const std::string& fault);

/// Makes a link and shows it. It is nowhere else: its token is stored as a digest.
[[nodiscard]] http::Response link_page(const DeskExchange& exchange, const model::Account& account);

/// What a form says for it: the role's name, or "none".
[[nodiscard]] std::string role_name(std::optional<model::Role> role);
[[nodiscard]] std::optional<model::Role> role_on(const model::Account& account, model::SiteId site);

/// <account …>: what pages say of one.
[[nodiscard]] xml::Element account_element(const DeskExchange& exchange,
                                           const model::Account& account);

}  // namespace budkavle::app
