// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The trash: out of the way, never gone.
#include <utility>

#include "app/editor/frame/desk_responses.hpp"
#include "app/editor/frame/handlers.hpp"
#include "app/editor/posts/draft_fields.hpp"
#include "app/editor/posts/edit_page.hpp"
#include "app/editor/posts/own_post.hpp"

namespace budkavle::app {

namespace {

constexpr std::size_t kTrashedPostsShown = 200;
constexpr const char* kTrash = "papperskorg/";
constexpr std::string_view kChangedMeanwhile = "changed-meanwhile";

}  // namespace

http::Response show_trash(const DeskExchange& exchange) {
    xml::DeskView view = start_desk_page(exchange, "trash");
    xml::Element content("trash");
    const bool is_writer = !exchange.may(Right::publish);
    for (const store::EditablePost& post :
         exchange.services.store.list_trashed_posts(exchange.site->id, kTrashedPostsShown)) {
        if (is_writer &&
            exchange.services.drafts.owner(post.id) != exchange.identity().account.value) {
            continue;
        }
        xml::Element element = post_element(exchange, post);
        if (const auto draft = exchange.services.drafts.find(post.id)) {
            element.set("draft-name",
                        std::string(DraftFields::from_json(draft->fields).get("title")));
        }
        if (post.trashed) {
            element.add(std::move(
                time_element(exchange, "trashed", *post.trashed).set("by", post.trashed_by)));
        }
        content.add(std::move(element));
    }
    view.content = std::move(content);
    return desk_page(exchange, view);
}

http::Response trash_post(const DeskExchange& exchange) {
    const store::EditablePost post = load_own_post(exchange);
    if (!exchange.services.store.trash_post(post, exchange.identity().login)) {
        return go_on(post_href(exchange, post.id), kChangedMeanwhile);
    }
    return go_on(exchange.site_href(kTrash), "history-trashed");
}

http::Response untrash_post(const DeskExchange& exchange) {
    const store::EditablePost post = load_own_post(exchange);
    if (!exchange.services.store.untrash_post(post, exchange.identity().login)) {
        return go_on(exchange.site_href(kTrash), kChangedMeanwhile);
    }
    return go_on(post_href(exchange, post.id), "history-untrashed");
}

}  // namespace budkavle::app
