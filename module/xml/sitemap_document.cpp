// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <utility>

#include "xml/element_writer.hpp"
#include "xml/page_document.hpp"

namespace budkavle::xml {

Document make_sitemap(const std::vector<SitemapEntryView>& entries) {
    auto tree = std::make_unique<Document::Tree>();
    ElementWriter sitemap = start_document(*tree, "sitemap");
    for (const SitemapEntryView& entry : entries) {
        sitemap.child("url").attribute("location", entry.url).attribute("changed", entry.changed);
    }
    return {std::move(tree), {}};
}

Document make_sitemap_index(const std::vector<std::string>& urls) {
    auto tree = std::make_unique<Document::Tree>();
    ElementWriter index = start_document(*tree, "sitemap-index");
    for (const std::string& url : urls) {
        index.child("part").attribute("location", url);
    }
    return {std::move(tree), {}};
}

}  // namespace budkavle::xml
