// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Slugs of names that come without one: categories and authors that a post mentions first. And the
// next free form of a slug that is taken. Layer store, for stores only. Pure functions.
//
//   plain_slug("Skola & förskola")  ->  "skola-forskola"
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace budkavle::store {

/// Latin letters of Swedish, Finnish and Sami lose their marks, other characters become '-'; never
/// empty: "namn" if nothing is left. At most 80 bytes. (Titles get their slugs from text/slug_text,
/// which knows every script.)
[[nodiscard]] std::string plain_slug(std::string_view name);

/// `slug`, or `slug`-2, -3, … : the first that is not among `taken`, cut to 80 bytes.
[[nodiscard]] std::string free_slug(std::string_view slug, const std::vector<std::string>& taken);

}  // namespace budkavle::store
