// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What a post refers to, kept in step when it is stored: slug, author, categories, tags, pictures
// (series: series_places.hpp). Layer store, for EditorStore only. Called within a transaction that
// holds the site. Thread promise: one thread.
//
//   set_categories(connection, site, id, post.categories, post.publish_at);
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/utc_time.hpp"
#include "model/id.hpp"
#include "model/post.hpp"
#include "store/connection.hpp"

namespace budkavle::store {

/// Keeps other writers from choosing slugs on this site. Throws StoreError(constraint) if there is
/// no such site.
void lock_site(Connection& connection, model::SiteId site);

/// `slug`, or with the first free number behind it. Throws StoreError(constraint) if it is no slug.
[[nodiscard]] std::string choose_post_slug(Connection& connection, model::SiteId site,
                                           model::PostKind kind, std::string_view slug);

/// The author of that name, made if new; nothing for an empty name.
[[nodiscard]] std::optional<std::uint64_t> require_author(Connection& connection,
                                                          model::SiteId site,
                                                          std::string_view name);

/// Makes the stored categories those of `names`, each made if new; touches only rows that differ,
/// so that the history tells of real changes.
void set_categories(Connection& connection, model::SiteId site, model::PostId post,
                    const std::vector<std::string>& names, std::optional<UtcTime> publish_at);
/// The same of its tags.
void set_tags(Connection& connection, model::SiteId site, model::PostId post,
              const std::vector<std::string>& names, std::optional<UtcTime> publish_at);

void set_media(Connection& connection, model::PostId post,
               const std::vector<model::MediaId>& media);

}  // namespace budkavle::store
