// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Pages that list posts, newest first: what front, older, month, day, category and tag pages share.
// Layer app. Thread promise: pure functions.
#pragma once

#include <string>
#include <vector>

#include "app/services.hpp"
#include "model/post.hpp"
#include "model/time_span.hpp"
#include "xml/page_view.hpp"

namespace budkavle::app {

/// Posts to ask a store for, one more than a page of the site shows: it tells whether there are
/// older ones.
[[nodiscard]] std::size_t one_more_than_a_page(const model::Site& site) noexcept;

/// The post that the address of a page of older posts names; throws NotFound if it is not public.
[[nodiscard]] model::PostLink find_place(const Exchange& exchange);

/// The stretch of time that a list is made of which shows the newest posts before `end`: from the
/// last post that was asked for (whether there are older ones shows as well), or from the beginning
/// if all came.
[[nodiscard]] model::TimeSpan listed_span(const std::vector<model::Post>& posts,
                                          std::size_t asked_for, UtcTime end = model::kFarFuture);

/// All months of the site that have posts.
[[nodiscard]] MonthList months_of(const Exchange& exchange);

/// Puts at most a page of `posts` into `page`, in the site's list form. Returns the id of the last
/// one shown if there were more: where the older ones begin.
[[nodiscard]] std::optional<model::PostId> fill_listing(const Exchange& exchange,
                                                        const std::vector<model::Post>& posts,
                                                        std::size_t limit, xml::PageView& page);

}  // namespace budkavle::app
