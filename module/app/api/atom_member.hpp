// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A post as a member of a collection: found for who may have it, shown as an entry, tagged by its
// version. Layer app (api). Thread promise: as the stores.
#pragma once

#include <string>

#include "app/api/atom_exchange.hpp"
#include "xml/atom_view.hpp"

namespace budkavle::app {

/// The post of the route's {id}. Throws AtomRefusal: 404 if there is none, it is a page, or a
/// writer did not begin it; 410 if it is withdrawn or lies in the trash.
[[nodiscard]] store::EditablePost load_member(const AtomExchange& exchange);

[[nodiscard]] xml::AtomEntryView entry_view(const AtomExchange& exchange,
                                            const store::EditablePost& post);
[[nodiscard]] std::string entry_href(const AtomExchange& exchange, model::PostId post);

/// Of the post's version.
[[nodiscard]] std::string entry_tag(const store::EditablePost& post);
/// Throws AtomRefusal: 428 without If-Match, 412 if it names another version.
void require_match(const AtomExchange& exchange, const store::EditablePost& post);
/// 412, for a save that came between.
[[nodiscard]] AtomRefusal changed_meanwhile();

/// `html` as a program has it, with addresses within the site as they are stored: the other way of
/// markup::absolute_html().
[[nodiscard]] std::string with_own_addresses(std::string html, const std::string& base_url);

}  // namespace budkavle::app
