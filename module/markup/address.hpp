// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Addresses in links: what a browser would make of them, checked against a list of schemes and
// written so that every reader of the stored form agrees. Layer markup, private to it. Pure
// functions.
//
//   clean_address(" JaVa\tScript:alert(1)")  ->  nothing
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace budkavle::markup {

/// http, https, mailto, tel, `site:/…` or a relative address; nothing for any other.
/// "www.example.se" gets https://, and so does "//example.se". What may not stand in an address is
/// percent-encoded. A bare fragment leads nowhere, since bodies have no ids.
[[nodiscard]] std::optional<std::string> clean_address(std::string_view raw);

}  // namespace budkavle::markup
