// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Views with every field filled, with awkward data, and views with no more than they must have.
#pragma once

#include "xml/page_view.hpp"

namespace budkavle::test {

xml::SiteView full_site();
xml::SiteView minimal_site();
xml::PostView full_post(std::uint64_t id);
xml::PostView minimal_post(std::uint64_t id);
xml::PageView full_page(xml::PageKind kind);
xml::PageView minimal_page(xml::PageKind kind);
xml::FeedView full_feed();

}  // namespace budkavle::test
