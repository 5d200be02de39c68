// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The addresses of the same host that a page of ours leads to or shows: how the keeper of copies
// finds every page and picture that a reader can reach. Layer app. Thread promise: pure function.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace budkavle::app {

/// Paths ("/norrsele/2015/") in the values of href, src and srcset, each once, in the order of the
/// page. `html` is what our own writer made: attributes in double quotes. Queries and fragments are
/// cut off; what holds a character reference is left out, as no address of ours does.
[[nodiscard]] std::vector<std::string> find_page_links(std::string_view html);

}  // namespace budkavle::app
