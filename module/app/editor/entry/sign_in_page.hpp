// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The sign-in page in its two steps, and what the service answered, as a page or a way on.
// Layer app (editor). Thread promise: pure functions.
#pragma once

#include <string>

#include "app/editor/entry/sign_in_service.hpp"
#include "app/editor/frame/desk_exchange.hpp"
#include "http/response.hpp"
#include "xml/desk_document.hpp"

namespace budkavle::app {

/// The first step: login and password. `after`: where it leads.
[[nodiscard]] http::Response sign_in_page(const DeskExchange& exchange, const std::string& after);

/// On with a cookie and what a form held, to the second step, or back to the step that went wrong.
[[nodiscard]] http::Response answer_sign_in(const DeskExchange& exchange, const std::string& after,
                                            const SignInResult& result);

/// "throttled" with the time in words, to the next whole minute.
[[nodiscard]] xml::NoticeView throttled_notice(const DeskExchange& exchange, UtcTime until);

}  // namespace budkavle::app
