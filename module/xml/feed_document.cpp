// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <utility>

#include "xml/body_markup.hpp"
#include "xml/element_writer.hpp"
#include "xml/page_document.hpp"
#include "xml/post_element.hpp"
#include "xml/site_element.hpp"

namespace budkavle::xml {

Document make_feed(const FeedView& view) {
    auto tree = std::make_unique<Document::Tree>();
    ElementWriter feed = start_document(*tree, "feed");
    feed.attribute("title", view.title)
        .attribute("self", view.self_url)
        .attribute("html", view.html_url)
        .attribute("lang", view.language)
        .attribute("built", view.built_rfc5322)
        .text_child("description", view.description);
    write_site(feed, view.site);
    if (!view.posts.empty()) {
        ElementWriter posts = feed.child("posts");
        for (const PostView& post : view.posts) {
            write_feed_post(posts, post, usable_body(post.body, post.id));
        }
    }
    return {std::move(tree), {}};
}

}  // namespace budkavle::xml
