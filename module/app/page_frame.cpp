// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/page_frame.hpp"

#include <algorithm>
#include <span>

#include "app/post_view.hpp"
#include "app/router.hpp"

namespace budkavle::app {

namespace {

xml::LinkView page_link(const Services& services, const SiteFrame& frame,
                        const model::PostLink& page, std::string_view current_path) {
    xml::LinkView link;
    link.href = post_path(services, frame.site, page, model::PostKind::page);
    link.text = page.title.value_or(page.slug);
    link.is_current = link.href == current_path;
    if (page.language != frame.site.language) {
        link.language = page.language;
    }
    return link;
}

std::string asset_href(const model::Site& site, const SiteAssets::Asset& asset,
                       std::string_view name) {
    return site.path_prefix +
           url_for(RouteName::asset, {.hash = asset.hash, .file = std::string(name)});
}

std::string stylesheet_href(const Services& services, const model::Site& site) {
    return asset_href(site, services.assets.stylesheet(site), SiteAssets::kStylesheetName);
}

std::string icon_href(const Services& services, const model::Site& site) {
    return asset_href(site, services.assets.icon(site), SiteAssets::kIconName);
}

/// A path is below the site; everything else stands as it is.
std::optional<xml::BannerView> banner_view(const model::Site& site) {
    const model::Banner& banner = site.banner;
    if (banner.level == model::BannerLevel::none) {
        return std::nullopt;
    }
    return xml::BannerView{
        .level = std::string(model::to_text(banner.level)),
        .text = banner.text,
        .href = banner.href.starts_with('/') ? site.path_prefix + banner.href : banner.href,
        .href_text = banner.href_text};
}

}  // namespace

xml::SiteView site_view(const Services& services, const SiteFrame& frame,
                        std::string_view current_path) {
    const model::Site& site = frame.site;
    xml::SiteView view;
    view.name = site.name;
    view.tagline = site.tagline;
    view.organisation = site.organisation;
    view.organisation_href = site.organisation_url;
    view.language = site.language;
    view.home_href = site.path_prefix + url_for(RouteName::front);
    view.base_url = site.base_url;
    view.stylesheet_href = stylesheet_href(services, site);
    view.icon_href = icon_href(services, site);
    view.accent_light = site.accent_light;
    view.accent_dark = site.accent_dark;
    view.page_owner = site.page_owner;
    view.responsible_publisher = site.responsible_publisher;
    view.contact_href = site.contact_url;
    view.archive_href = site.path_prefix + url_for(RouteName::archive);
    view.feed_href = site.path_prefix + url_for(RouteName::feed);
    view.banner = banner_view(site);
    for (const model::PostLink& page : frame.pages) {
        view.pages.push_back(page_link(services, frame, page, current_path));
    }
    for (const model::PostLink& page : frame.foot_pages) {
        view.foot_pages.push_back(page_link(services, frame, page, current_path));
    }
    for (const model::Category& category : frame.categories) {
        xml::LinkView link;
        link.href = site.path_prefix + url_for(RouteName::category, {.slug = category.slug});
        link.text = category.name;
        link.is_current = link.href == current_path;
        view.categories.push_back(std::move(link));
    }
    for (const YearMonth& month : frame.newest_months) {
        // Without the number of posts: a new post would otherwise change every page of the site.
        xml::LinkView link;
        link.href = site.path_prefix +
                    url_for(RouteName::month, {.year = month.year, .month = month.month});
        link.text = services.dates.month_and_year(month.year, month.month,
                                                  language_or_swedish(site.language), true);
        link.is_current = link.href == current_path;
        view.months.push_back(std::move(link));
    }
    return view;
}

xml::PageView start_page(const Exchange& exchange, xml::PageKind kind) {
    const model::Site& site = exchange.site();
    xml::PageView page;
    page.kind = kind;
    page.language = site.language;
    page.path = site.path_prefix + exchange.path;
    page.canonical = site.base_url + exchange.path;
    page.site = site_view(exchange.services, *exchange.frame, page.path);
    page.feeds.push_back({.href = page.site->feed_href, .text = site.name});
    return page;
}

xml::PageView start_bare_page(const Services& services, const http::Request& request,
                              xml::PageKind kind) {
    const model::Site no_site;
    xml::PageView page;
    page.kind = kind;
    page.language = "sv";
    page.path = request.path;
    page.asset_stylesheet_href = stylesheet_href(services, no_site);
    page.asset_icon_href = icon_href(services, no_site);
    return page;
}

}  // namespace budkavle::app
