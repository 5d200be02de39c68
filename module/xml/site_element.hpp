// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The <site> element and its links: the same in every document. Layer xml; private to it; pure
// functions.
#pragma once

#include <vector>

#include "xml/element_writer.hpp"
#include "xml/page_view.hpp"

namespace budkavle::xml {

void write_site(ElementWriter& parent, const SiteView& site);

/// <name href="…" count="…" current="true" lang="…">text</name>
void write_link(ElementWriter& parent, const char* name, const LinkView& link);

/// <name><link/>…</name>, or nothing for no links.
void write_links(ElementWriter& parent, const char* name, const std::vector<LinkView>& links);

}  // namespace budkavle::xml
