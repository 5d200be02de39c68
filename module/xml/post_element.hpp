// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The <post> element as a page shows it and as a feed tells it. Layer xml; private to it; pure
// functions.
#pragma once

#include <cstddef>

#include "xml/element_writer.hpp"
#include "xml/page_view.hpp"

namespace budkavle::xml {

/// A post of a page. Its body is number `body_ref` of the document's; an empty body has no element.
void write_page_post(ElementWriter& parent, const PostView& post, std::size_t body_ref);

/// A post of a feed: `body` is written as text.
void write_feed_post(ElementWriter& parent, const PostView& post, const std::string& body);

}  // namespace budkavle::xml
