// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What a change may touch, what a page is made of, and whether the one meets the other. Layer
// cache. Thread promise: values.
//
// Every page of a site is made of the site's frame (its settings, menu, categories, months) and of
// those posts that were published within one stretch of time: a month's page of that month, a
// post's page of the time from its older to its newer neighbour, the front page of the time since
// its last post. So a changed post touches the pages whose stretch holds its time, and no other.
#pragma once

#include <optional>

#include "model/id.hpp"
#include "model/time_span.hpp"

namespace budkavle::cache {

struct Change {
    std::optional<model::SiteId> site;    ///< none: every site
    std::optional<model::TimeSpan> span;  ///< of published times; none: all pages of the site
    /// Nothing was taken from readers: what a page showed before, as its old look or menu, may
    /// still be shown while the new one is made.
    bool is_outer_only = false;
};

struct PageInputs {
    std::optional<model::SiteId> site;  ///< none: a page of the host, made of all its sites
    model::TimeSpan span;               ///< empty: no post is listed, as on a static page
};

[[nodiscard]] constexpr bool touches(const Change& change, const PageInputs& page) noexcept {
    if (!change.site) {
        return true;
    }
    if (!page.site) {
        return !change.span;
    }
    return *change.site == *page.site && (!change.span || overlaps(*change.span, page.span));
}

}  // namespace budkavle::cache
