// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Where a post stands within its site, for those who write posts: readers' links are made from the
// route table. Layer app (writing). Thread promise: pure functions.
#pragma once

#include <string>
#include <string_view>

#include "base/utc_time.hpp"
#include "store/editor_store.hpp"
#include "text/date_text.hpp"

namespace budkavle::app {

/// "/2015/11/26/slug/" for a post (the day is the Swedish one), "/slug/" for a page; empty for a
/// post with no time yet.
[[nodiscard]] std::string post_path(const store::EditablePost& post, const text::DateText& dates);

/// True if readers could have seen it at that address by `now`.
[[nodiscard]] bool has_been_public(const store::EditablePost& post, UtcTime now);

/// True if a static page may not have that slug, because the site's own addresses begin with it.
[[nodiscard]] bool is_reserved_page_slug(std::string_view slug);

}  // namespace budkavle::app
