// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The page on which a post is written, and what its buttons do.
#include <string>
#include <utility>

#include "app/editor/frame/desk_files.hpp"
#include "app/editor/frame/desk_responses.hpp"
#include "app/editor/frame/handlers.hpp"
#include "app/editor/posts/edit_lock.hpp"
#include "app/editor/posts/edit_page.hpp"
#include "app/editor/posts/own_post.hpp"
#include "app/editor/posts/working_text.hpp"

namespace budkavle::app {

namespace {

/// Where each button of the page leads once the text is saved.
std::string next_step(const DeskExchange& exchange, model::PostId post) {
    const std::string_view action = exchange.field("do");
    if (action == "preview") {
        return post_href(exchange, post, "granska/");
    }
    if (action == "publish") {
        return post_href(exchange, post, "publicera/");
    }
    return post_href(exchange, post);
}

}  // namespace

http::Response show_edit(const DeskExchange& exchange) {
    const store::EditablePost post = load_own_post(exchange);
    const auto other = open_for_writing(exchange, post.id, false);
    return edit_page(exchange, post, load_working_text(exchange, post), other);
}

http::Response save_edit(const DeskExchange& exchange) {
    const store::EditablePost post = load_own_post(exchange);
    if (exchange.field("do") == "take-over") {
        (void)open_for_writing(exchange, post.id, true);
        return go_on(post_href(exchange, post.id), "taken-over");
    }
    const SentText sent = read_sent_text(exchange);
    if (sent.body_fault) {
        return body_fault_page(exchange, post, sent);
    }
    const auto version = save_working_text(exchange, post.id, sent.text);
    if (!version) {
        return conflict_page(exchange, post, sent.text);
    }
    (void)open_for_writing(exchange, post.id, false);
    const std::string next = next_step(exchange, post.id);
    return go_on(next, next == post_href(exchange, post.id) ? "saved" : "");
}

}  // namespace budkavle::app
