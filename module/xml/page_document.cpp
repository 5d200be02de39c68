// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "xml/page_document.hpp"

#include <utility>

#include "xml/body_markup.hpp"
#include "xml/element_writer.hpp"
#include "xml/post_element.hpp"
#include "xml/site_element.hpp"

namespace budkavle::xml {
namespace {

std::string kind_name(PageKind kind) {
    switch (kind) {
        case PageKind::front:
            return "front";
        case PageKind::older:
            return "older";
        case PageKind::day:
            return "day";
        case PageKind::month:
            return "month";
        case PageKind::year:
            return "year";
        case PageKind::category:
            return "category";
        case PageKind::tag:
            return "tag";
        case PageKind::series:
            return "series";
        case PageKind::post:
            return "post";
        case PageKind::static_page:
            return "static";
        case PageKind::archive:
            return "archive";
        case PageKind::error:
            return "error";
        case PageKind::directory:
            return "directory";
    }
    return {};
}

void write_head(ElementWriter& page, const PageView& view) {
    page.attribute("kind", kind_name(view.kind))
        .attribute("lang", view.language)
        .attribute("path", view.path)
        .attribute("canonical", view.canonical)
        .attribute("title", view.title)
        .attribute("description", view.description)
        .attribute("heading", view.heading)
        .attribute("robots", view.is_indexable ? "" : "noindex");
    if (view.kind == PageKind::error) {
        page.attribute("status", std::uint64_t{view.status})
            .attribute("request-id", view.request_id);
    }
}

std::vector<std::string> write_posts(ElementWriter& page, const std::vector<PostView>& posts) {
    std::vector<std::string> bodies;
    if (posts.empty()) {
        return bodies;
    }
    ElementWriter list = page.child("posts");
    for (const PostView& post : posts) {
        write_page_post(list, post, bodies.size());
        if (!post.body.empty()) {
            bodies.push_back(usable_body(post.body, post.id));
        }
    }
    return bodies;
}

void write_banner(ElementWriter& page, const BannerView& banner) {
    ElementWriter element = page.child("banner");
    element.attribute("level", banner.level).text_child("text", banner.text);
    if (!banner.href.empty()) {
        write_link(element, "link", {.href = banner.href, .text = banner.href_text});
    }
}

void write_pager(ElementWriter& page, const PageView& view) {
    if (!view.newer && !view.older) {
        return;
    }
    ElementWriter pager = page.child("pager");
    if (view.newer) {
        write_link(pager, "newer", *view.newer);
    }
    if (view.older) {
        write_link(pager, "older", *view.older);
    }
}

void write_archive(ElementWriter& page, const std::vector<YearView>& years) {
    if (years.empty()) {
        return;
    }
    ElementWriter archive = page.child("archive");
    for (const YearView& year : years) {
        ElementWriter element = archive.child("year");
        element.attribute("href", year.year.href).attribute("name", year.year.text);
        if (year.year.count) {
            element.attribute("count", *year.year.count);
        }
        for (const LinkView& month : year.months) {
            write_link(element, "month", month);
        }
    }
}

void write_sites(ElementWriter& page, const std::vector<SiteView>& sites) {
    if (sites.empty()) {
        return;
    }
    ElementWriter list = page.child("sites");
    for (const SiteView& site : sites) {
        write_site(list, site);
    }
}

}  // namespace

Document make_page(const PageView& view) {
    auto tree = std::make_unique<Document::Tree>();
    ElementWriter page = start_document(*tree, "page");
    write_head(page, view);
    if (view.site) {
        write_site(page, *view.site);
        if (view.site->banner) {
            write_banner(page, *view.site->banner);
        }
    }
    write_links(page, "feeds", view.feeds);
    std::vector<std::string> bodies = write_posts(page, view.posts);
    write_pager(page, view);
    write_archive(page, view.archive);
    write_sites(page, view.sites);
    page.text_child("reason", view.reason);
    if (!view.asset_stylesheet_href.empty()) {
        page.child("assets")
            .attribute("stylesheet", view.asset_stylesheet_href)
            .attribute("icon", view.asset_icon_href);
    }
    return {std::move(tree), std::move(bodies)};
}

}  // namespace budkavle::xml
