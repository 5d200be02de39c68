// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "unit/xml/sample_views.hpp"

namespace budkavle::test {

using xml::LinkView;

xml::SiteView minimal_site() {
    xml::SiteView site;
    site.name = "Blogg";
    site.language = "sv";
    site.home_href = "/";
    return site;
}

xml::SiteView full_site() {
    xml::SiteView site = minimal_site();
    site.name = "Kommunchefens <blogg> & \"mer\" 🦌";
    site.tagline = "Vardagen i ledningen – čáhci";
    site.organisation = "Norrsele kommun";
    site.organisation_href = "https://norrsele.example/";
    site.home_href = "/norrsele/";
    site.base_url = "http://localhost:8080/norrsele";
    site.stylesheet_href = "/norrsele/asset/0123abcd/site.css";
    site.accent_light = "#1d5b4f";
    site.accent_dark = "#8FD0BF";
    site.page_owner = "kommunchefen";
    site.responsible_publisher = "Kim Lind";
    site.contact_href = "mailto:kommun@norrsele.example";
    site.archive_href = "/norrsele/arkiv/";
    site.feed_href = "/norrsele/rss.xml";
    site.pages = {{"/norrsele/om/", "Om bloggen", true, std::nullopt, ""}};
    site.foot_pages = {{"/norrsele/tillganglighet/", "Tillgänglighet", false, std::nullopt, ""}};
    site.categories = {{"/norrsele/kategori/ekonomi/", "Ekonomi & skatt", false, 3, "fi"}};
    site.months = {{"/norrsele/2025/11/", "November 2025", false, 19, ""}};
    return site;
}

xml::PostView minimal_post(std::uint64_t id) {
    xml::PostView post;
    post.id = id;
    post.href = "/2025/11/26/spar/";
    post.language = "sv";
    return post;
}

xml::PostView full_post(std::uint64_t id) {
    xml::PostView post = minimal_post(id);
    post.absolute_href = "http://localhost:8080/norrsele/2025/11/26/spar/";
    post.guid = "tag:norrsele.example,2025:12";
    post.title = "Skidspår <ända> till \"fjällstationen\" & åter";
    post.label = "Onsdag den 26 november 2025";
    post.is_date_heading = true;
    post.published = {"2025-11-26T10:30:00+01:00", "Onsdag den 26 november 2025"};
    post.published_rfc5322 = "Wed, 26 Nov 2025 09:30:00 +0000";
    post.updated = {"2025-11-27", "27 november 2025"};
    post.author = "Kim Lind";
    post.summary = "Spåren är klara.";
    post.categories = {{"/norrsele/kategori/ekonomi/", "Ekonomi", false, std::nullopt, ""}};
    post.tags = {{"/norrsele/etikett/vinter/", "Vinter <&> snö", false, std::nullopt, ""}};
    post.series = {
        .link = {.href = "/norrsele/serie/isvagen/", .text = "Isvägen <&>"},
        .part = 2,
        .previous = LinkView{.href = "/2025/11/25/ett/", .text = "Ett", .language = "sv"},
        .next = LinkView{.href = "/2025/11/27/tre/", .text = "Three", .language = "en"}};
    post.body =
        "<h2 id=\"s-1\">Läge</h2><p>Hej &amp; <a href=\"/norrsele/om/\">hå</a>,<br>rad "
        "&lt;två&gt;</p>"
        "<figure><img src=\"/norrsele/media/ab/x-960.webp\" srcset=\"/norrsele/media/ab/x-320.webp "
        "320w, "
        "/norrsele/media/ab/x-960.webp 960w\" sizes=\"100vw\" width=\"960\" height=\"640\" "
        "alt=\"\">"
        "<figcaption>Bild</figcaption></figure><div class=\"table\" role=\"region\" tabindex=\"0\">"
        "<table><tbody><tr><th scope=\"row\">År</th><td>1</td></tr></tbody></table></div><hr>";
    post.has_more = true;
    return post;
}

xml::PageView minimal_page(xml::PageKind kind) {
    xml::PageView page;
    page.kind = kind;
    page.language = "sv";
    page.title = "Blogg";
    page.path = "/";
    if (kind == xml::PageKind::error) {
        page.status = 404;
    }
    return page;
}

xml::PageView full_page(xml::PageKind kind) {
    xml::PageView page = minimal_page(kind);
    page.description = "Om Norrsele";
    page.heading = "November 2025";
    page.canonical = "http://localhost:8080/norrsele/";
    page.is_indexable = false;
    page.site = full_site();
    page.posts = {full_post(12), minimal_post(11), full_post(10)};
    page.newer = LinkView{"/norrsele/2025/11/27/a/", "Nyare", false, std::nullopt, "fi"};
    page.older = LinkView{"/norrsele/aldre/10/", "", false, std::nullopt, ""};
    page.feeds = {{"/norrsele/rss.xml", "Kommunchefens blogg", false, std::nullopt, ""}};
    page.archive = {{{"/norrsele/2025/", "2025", false, 120, ""},
                     {{"/norrsele/2025/11/", "November", false, 19, ""}}}};
    page.reason = "Inlägget drogs tillbaka.";
    page.request_id = "0123456789abcdef";
    page.sites = {full_site(), minimal_site()};
    page.asset_stylesheet_href = "/asset/0123abcd/site.css";
    return page;
}

xml::FeedView full_feed() {
    xml::FeedView feed;
    feed.site = full_site();
    feed.title = "Kommunchefens blogg";
    feed.description = "Vardagen";
    feed.self_url = "http://localhost:8080/norrsele/rss.xml";
    feed.html_url = "http://localhost:8080/norrsele/";
    feed.language = "sv";
    feed.built_rfc5322 = "Wed, 26 Nov 2025 09:30:00 +0000";
    feed.posts = {full_post(12)};
    return feed;
}

}  // namespace budkavle::test
