// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// How a site's sitemap is divided. Layer app. Thread promise: pure functions.
#pragma once

#include <vector>

#include "app/site_directory.hpp"

namespace budkavle::app {

/// The years that have a sitemap of their own, newest first; none: one file holds the whole site. A
/// search engine takes 50,000 addresses in a file (sitemaps.org), and a file that grows with the
/// site would cost more to make with every post.
[[nodiscard]] std::vector<int> sitemap_years(const MonthList& months);

}  // namespace budkavle::app
