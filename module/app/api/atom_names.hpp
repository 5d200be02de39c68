// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Words that a program sends in header fields. Layer app (api). Thread promise: pure functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "http/request.hpp"

namespace budkavle::app {

/// The wished name of the Slug field (RFC 5023 section 9.7) as a slug; empty: none, or nothing in
/// it that can stand in an address.
[[nodiscard]] std::string slug_of_request(const http::Request& request);

/// A field with words: percent-encoded UTF-8 as Slug has it (section 9.7.1), or the words as they
/// are. Nothing if there is no such field.
[[nodiscard]] std::optional<std::string> words_of_field(const http::Request& request,
                                                        std::string_view name);

}  // namespace budkavle::app
