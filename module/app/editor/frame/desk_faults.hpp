// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What the desk answers when it does not do what was asked. Nothing that was typed is lost: the
// fields come back with the answer. Layer app (editor). Thread promise: pure functions.
#pragma once

#include <string>

#include "app/editor/frame/desk_exchange.hpp"
#include "http/response.hpp"
#include "xml/element.hpp"

namespace budkavle::app {

/// True if the page's script asks: it gets small JSON in the place of pages.
[[nodiscard]] bool wants_json(const http::Request& request);

/// A page that says what is wrong and what to do; `key` names its words.
[[nodiscard]] http::Response fault_page(const DeskExchange& exchange, http::Status status,
                                        const std::string& key);

/// Nobody is signed in, or not any longer: to the sign-in page, and back here afterwards. What a
/// form held stays in the page and goes on with the sign-in.
[[nodiscard]] http::Response ask_for_sign_in(const DeskExchange& exchange);

/// The form's token is of another session: the same form again, to be sent on purpose.
[[nodiscard]] http::Response ask_to_send_again(const DeskExchange& exchange);

/// Every field of the form but those of the sign-in itself and the token, as <kept>.
[[nodiscard]] xml::Element kept_fields(const DeskExchange& exchange);

}  // namespace budkavle::app
