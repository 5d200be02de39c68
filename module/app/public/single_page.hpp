// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// One post or page as a page of its own, in its own language: as readers get it, and as its writer
// sees it beforehand. Layer app. Thread promise: pure function.
#pragma once

#include "app/services.hpp"
#include "model/post.hpp"
#include "store/public_store.hpp"
#include "xml/page_view.hpp"

namespace budkavle::app {

/// Without neighbours.
[[nodiscard]] xml::PageView single_page(const Exchange& exchange, xml::PageKind kind,
                                        const model::Post& post);

/// The ways to the parts beside the page's post, if it is one of a series.
void add_parts_beside(const Services& services, const model::Site& site,
                      const store::PublicStore::Parts& parts, xml::PageView& page);

}  // namespace budkavle::app
