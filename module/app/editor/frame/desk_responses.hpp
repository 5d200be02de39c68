// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What the desk answers: pages that nobody keeps, ways on after a change, and small JSON for the
// script. Layer app (editor). Thread promise: pure functions.
#pragma once

#include <string>
#include <string_view>

#include "app/editor/frame/desk_exchange.hpp"
#include "http/response.hpp"
#include "xml/desk_document.hpp"

namespace budkavle::app {

/// A page with the frame that all have: who is signed in, the site, the menu. `kind` names its
/// template, and its heading among the words.
[[nodiscard]] xml::DeskView start_desk_page(const DeskExchange& exchange, std::string kind);

/// Rendered, never kept.
[[nodiscard]] http::Response desk_page(const DeskExchange& exchange, const xml::DeskView& view,
                                       http::Status status = http::Status::ok);

/// 303 to a path of ours, after a POST. `done` names the words that the next page says once.
[[nodiscard]] http::Response go_on(const std::string& path, std::string_view done = {});

/// JSON, never kept.
[[nodiscard]] http::Response json_response(std::string text,
                                           http::Status status = http::Status::ok);

}  // namespace budkavle::app
