// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <utility>

#include "xml/element_writer.hpp"
#include "xml/page_document.hpp"

namespace budkavle::xml {

Document make_colours(const SiteView& site) {
    auto tree = std::make_unique<Document::Tree>();
    start_document(*tree, "colours")
        .attribute("accent-light", site.accent_light)
        .attribute("accent-dark", site.accent_dark);
    return {std::move(tree), {}};
}

}  // namespace budkavle::xml
