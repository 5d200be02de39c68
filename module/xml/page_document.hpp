// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Views -> XML documents, in the vocabulary that xslt/input/page.rng describes.
// Layer xml. Thread promise: pure functions.
#pragma once

#include <vector>

#include "xml/document.hpp"
#include "xml/page_view.hpp"

namespace budkavle::xml {

/// <page>: every HTML page, reader's or editor's. Text is made valid for XML 1.0 on the way in.
Document make_page(const PageView& view);
/// <feed>: the source of RSS; bodies are text nodes.
Document make_feed(const FeedView& view);
/// <sitemap>
Document make_sitemap(const std::vector<SitemapEntryView>& entries);
/// <sitemap-index>: where the parts of a large site's sitemap are; absolute addresses.
Document make_sitemap_index(const std::vector<std::string>& urls);
/// <colours>: the source of a site's own style rules.
Document make_colours(const SiteView& site);

}  // namespace budkavle::xml
