// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What handlers need, as references: no globals. Layer app. Thread promise: each member locks
// inside or is immutable.
#pragma once

#include "app/route.hpp"
#include "app/site_assets.hpp"
#include "app/site_directory.hpp"
#include "base/stage_times.hpp"
#include "base/utc_time.hpp"
#include "cache/cached_page.hpp"
#include "http/request.hpp"
#include "render/stylesheet_set.hpp"
#include "store/public_store.hpp"
#include "text/date_text.hpp"

namespace budkavle::app {

struct Services {
    const store::PublicStore& store;
    const SiteDirectory& sites;
    const SiteAssets& assets;
    const render::StylesheetSet& sheets;
    const text::DateText& dates;
    Clock clock;
};

/// What a document is answered as: what its stylesheet makes of it, or the XML itself.
enum class View { rendered, xml };

/// One request with all that its handler may use. Lives as long as the handler runs.
struct Exchange {
    const http::Request& request;
    const RouteCaptures& captures;
    const Services& services;
    SiteFramePtr frame;  ///< null for routes of the host
    std::string path;    ///< below the site's prefix
    StageTimes& times;
    View view = View::rendered;
    /// What may become a page of the cache, if it may: the handler says what it is made of. Unsaid,
    /// all posts of the site.
    cache::MadePage* made = nullptr;

    [[nodiscard]] const model::Site& site() const noexcept { return frame->site; }
    /// The page shows posts published within `span`, and no change elsewhere can alter it.
    void is_made_of(const model::TimeSpan& span) const noexcept {
        if (made != nullptr) {
            made->inputs.span = span;
        }
    }
    /// The answer is right for this request and of no use to others.
    void is_not_for_others() const noexcept {
        if (made != nullptr) {
            made->may_be_kept = false;
        }
    }
};

}  // namespace budkavle::app
