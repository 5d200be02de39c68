// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "xml/post_element.hpp"

#include "xml/site_element.hpp"

namespace budkavle::xml {
namespace {

void write_date(ElementWriter& parent, const char* name, const DateView& date) {
    if (!date.datetime.empty() || !date.text.empty()) {
        parent.child(name).attribute("datetime", date.datetime).text(date.text);
    }
}

/// What follows the dates, in pages and in feeds.
void write_facts(ElementWriter& element, const PostView& post) {
    element.text_child("author", post.author).text_child("summary", post.summary);
    write_links(element, "categories", post.categories);
    write_links(element, "tags", post.tags);
}

void write_series(ElementWriter& parent, const SeriesView& series) {
    ElementWriter element = parent.child("series");
    element.attribute("part", std::uint64_t{series.part});
    write_link(element, "link", series.link);
    if (series.previous) {
        write_link(element, "previous", *series.previous);
    }
    if (series.next) {
        write_link(element, "next", *series.next);
    }
}

}  // namespace

void write_page_post(ElementWriter& parent, const PostView& post, std::size_t body_ref) {
    ElementWriter element = parent.child("post");
    element.attribute("id", post.id)
        .attribute("href", post.href)
        .attribute("lang", post.language)
        .attribute("label", post.label)
        .attribute("date", post.is_date_heading ? "heading" : "under")
        .flag("pinned", post.is_pinned)
        .flag("more", post.has_more)
        .text_child("title", post.title.value_or(""));
    write_date(element, "published", post.published);
    if (post.updated) {
        write_date(element, "updated", *post.updated);
    }
    write_facts(element, post);
    if (post.series) {
        write_series(element, *post.series);
    }
    if (!post.body.empty()) {
        element.child("body").attribute("ref", body_ref);
    }
}

void write_feed_post(ElementWriter& parent, const PostView& post, const std::string& body) {
    ElementWriter element = parent.child("post");
    element.attribute("id", post.id)
        .attribute("url", post.absolute_href)
        .attribute("guid", post.guid)
        .attribute("published", post.published_rfc5322)
        .attribute("lang", post.language)
        .attribute("label", post.label)
        .text_child("title", post.title.value_or(""));
    write_facts(element, post);
    element.text_child("body", body);
}

}  // namespace budkavle::xml
