// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The posts of a site, newest first, and beginning a new one.
#include <utility>

#include "app/editor/desk_responses.hpp"
#include "app/editor/draft_fields.hpp"
#include "app/editor/edit_page.hpp"
#include "app/editor/handlers.hpp"
#include "app/editor/own_post.hpp"
#include "app/writing/post_writer.hpp"
#include "http/query_fields.hpp"
#include "markup/clean_body.hpp"

namespace budkavle::app {

namespace {

constexpr std::size_t kPostsShown = 50;
/// Until there is a title or a text to make one of.
constexpr const char* kNewSlug = "utkast";

/// More are not told of at once.
constexpr std::size_t kDueShown = 20;

bool is_theirs(const DeskExchange& exchange, model::PostId post) {
    return exchange.may(Right::publish) ||
           exchange.services.drafts.owner(post) == exchange.identity().account.value;
}

/// What was to be looked over by today, for who may change it; nothing if that is none.
void add_due(const DeskExchange& exchange, xml::Element& content) {
    constexpr std::size_t kDayBytes = 10;
    const std::string today =
        exchange.services.reader.dates.iso_local(exchange.now()).substr(0, kDayBytes);
    xml::Element due("due");
    for (const store::EditablePost& post :
         exchange.services.store.list_posts_to_review(exchange.site->id, today, kDueShown)) {
        if (is_theirs(exchange, post.id)) {
            due.add(std::move(
                post_element(exchange, post).set("review-on", post.review_on.value_or(""))));
        }
    }
    const std::size_t count = due.children().size();
    if (count > 0) {
        content.add(std::move(due.set("count", count)));
    }
}

}  // namespace

http::Response show_post_list(const DeskExchange& exchange) {
    const auto query = http::parse_query(exchange.request.query);
    const std::string status(query ? query->find("status").value_or("") : "");
    xml::DeskView view = start_desk_page(exchange, "posts");
    xml::Element content("posts");
    content.set("status", parse_status(status) ? status : "")
        .set("new", exchange.site_href("nytt/"));
    add_due(exchange, content);
    const bool is_writer = !exchange.may(Right::publish);
    for (const store::EditablePost& post :
         exchange.services.store.list_posts(exchange.site->id, parse_status(status), kPostsShown)) {
        if (is_writer &&
            exchange.services.drafts.owner(post.id) != exchange.identity().account.value) {
            continue;
        }
        xml::Element element = post_element(exchange, post);
        if (const auto draft = exchange.services.drafts.find(post.id)) {
            element
                .set("draft-name", std::string(DraftFields::from_json(draft->fields).get("title")))
                .flag("has-draft", true)
                .add(time_element(exchange, "saved", draft->saved));
        }
        content.add(std::move(element));
    }
    view.content = std::move(content);
    return desk_page(exchange, view);
}

http::Response begin_post(const DeskExchange& exchange) {
    store::EditablePost post;
    post.site = exchange.site->id;
    post.kind = exchange.field("kind") == "page" ? model::PostKind::page : model::PostKind::post;
    post.slug = kNewSlug;
    post.language = exchange.site->language;
    post.author_name = exchange.identity().display_name;
    post.rules_version = markup::kRulesVersion;
    const store::EditablePost stored =
        PostWriter(exchange.services.store, exchange.services.reader.dates)
            .add(post, exchange.identity().login);
    exchange.services.drafts.set_owner(stored.id, exchange.identity().account.value);
    return go_on(post_href(exchange, stored.id));
}

}  // namespace budkavle::app
