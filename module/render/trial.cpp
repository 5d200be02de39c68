// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "render/trial.hpp"

#include <utility>

#include "base/error.hpp"
#include "render/html5_writer.hpp"
#include "xml/page_document.hpp"

namespace budkavle::render {
namespace {

constexpr std::size_t kPageLimitBytes = std::size_t{1024} * 1024;

xml::PostView sample_post(std::uint64_t id) {
    xml::PostView post;
    post.id = id;
    post.href = "/2025/11/26/prov/";
    post.language = "sv";
    post.label = "26 november 2025";
    post.published = {"2025-11-26T10:30:00+01:00", "26 november 2025"};
    post.updated = {"2025-11-27T10:30:00+01:00", "27 november 2025"};
    post.author = "Kim Lind";
    post.categories = {{"/kategori/prov/", "Prov", false, 2, ""}};
    post.tags = {{"/etikett/prov/", "Prov", false, std::nullopt, ""}};
    post.series = {.link = {.href = "/serie/prov/", .text = "Prov"},
                   .part = 2,
                   .previous = xml::LinkView{.href = "/2025/11/25/prov/", .text = "Prov"},
                   .next = {}};
    post.body = "<p>Prov</p>";
    post.has_more = true;
    return post;
}

xml::PageView sample_page(xml::PageKind kind) {
    xml::PageView page;
    page.kind = kind;
    page.language = "sv";
    page.title = "Prov";
    page.heading = "Prov";
    page.path = "/";
    page.status = 404;
    xml::SiteView& site = page.site.emplace();
    site.name = "Prov";
    site.language = "sv";
    site.home_href = "/";
    site.stylesheet_href = "/asset/0/site.css";
    site.archive_href = "/arkiv/";
    site.feed_href = "/rss.xml";
    site.pages = {{"/om/", "Om", true, std::nullopt, ""}};
    site.categories = {{"/kategori/prov/", "Prov", false, 2, ""}};
    site.months = {{"/2025/11/", "November 2025", false, 2, ""}};
    page.posts = {sample_post(1), sample_post(2)};
    page.posts.front().title = "Prov";
    page.newer = {"/2025/11/27/prov/", "Prov", false, std::nullopt, ""};
    page.older = {"/2025/11/25/prov/", "Prov", false, std::nullopt, ""};
    page.archive = {{{"/2025/", "2025", false, 2, ""}, site.months}};
    return page;
}

}  // namespace

xml::LibraryMessage find_page_fault(const Stylesheet& sheet, const StringDocuments& strings,
                                    const TransformLimits& limits) {
    using xml::PageKind;
    for (const PageKind kind :
         {PageKind::front, PageKind::post, PageKind::archive, PageKind::error}) {
        const xml::Document source = xml::make_page(sample_page(kind)).with_parsed_bodies();
        TransformOutcome outcome = try_transform(sheet, *source.tree().doc, strings, limits);
        if (!outcome.result) {
            return std::move(outcome.fault);
        }
        try {
            (void)write_html5(*outcome.result, source.bodies(), kPageLimitBytes);
        } catch (const RenderError& failure) {
            // Not the error gate: whether it fails is the question here.
            return {"", 0, failure.what()};
        }
    }
    return {};
}

}  // namespace budkavle::render
