// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The reader's handlers, one file each. Layer app. Thread promise: pure functions of the exchange.
// They throw NotFound, Gone and what store, xml and render throw; the error gate answers.
#pragma once

#include "app/services.hpp"

namespace budkavle::app {

http::Response show_front(const Exchange& exchange);
http::Response show_older(const Exchange& exchange);
http::Response show_archive(const Exchange& exchange);
http::Response show_year(const Exchange& exchange);
http::Response show_month(const Exchange& exchange);
http::Response show_day(const Exchange& exchange);
http::Response show_post(const Exchange& exchange);
http::Response show_static_page(const Exchange& exchange);
http::Response show_category(const Exchange& exchange);
http::Response show_category_older(const Exchange& exchange);
http::Response show_tag(const Exchange& exchange);
http::Response show_tag_older(const Exchange& exchange);
http::Response show_series(const Exchange& exchange);
http::Response show_series_after(const Exchange& exchange);
http::Response show_feed(const Exchange& exchange);
http::Response show_category_feed(const Exchange& exchange);
http::Response show_tag_feed(const Exchange& exchange);
http::Response show_series_feed(const Exchange& exchange);
http::Response show_sitemap(const Exchange& exchange);
http::Response show_year_sitemap(const Exchange& exchange);
http::Response show_robots(const Exchange& exchange);
http::Response show_media(const Exchange& exchange);
http::Response show_asset(const Exchange& exchange);
http::Response show_directory(const Exchange& exchange);

}  // namespace budkavle::app
