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

    [[nodiscard]] const model::Site& site() const noexcept { return frame->site; }
};

}  // namespace budkavle::app
