// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The page around the preview, and links that show the preview to somebody without an account.
#include <array>
#include <charconv>
#include <chrono>
#include <string>
#include <utility>

#include "account/token.hpp"
#include "app/editor/frame/desk_responses.hpp"
#include "app/editor/frame/handlers.hpp"
#include "app/editor/posts/edit_page.hpp"
#include "app/editor/posts/own_post.hpp"
#include "app/editor/posts/preview_post.hpp"
#include "app/error_gate.hpp"
#include "store/preview_links.hpp"

namespace budkavle::app {

namespace {

using xml::Element;

struct LinkLife {
    std::string_view value;  ///< of the form
    std::chrono::days days;
};
constexpr std::array kLinkLives{LinkLife{"1", std::chrono::days{1}},
                                LinkLife{"7", std::chrono::days{7}},
                                LinkLife{"30", std::chrono::days{30}}};
constexpr const char* kPreview = "granska/";

/// `new_link`: shown this once, since only its digest is kept; may be empty.
http::Response preview_page(const DeskExchange& exchange, const store::EditablePost& post,
                            std::string new_link) {
    xml::DeskView view = start_desk_page(exchange, "preview");
    Element content("preview");
    content.set("frame", post_href(exchange, post.id, "granska/sida/"))
        .flag("may-publish", exchange.may(Right::publish))
        .set("new-link", std::move(new_link))
        .add(post_element(exchange, post));
    for (const LinkLife& life : kLinkLives) {
        content.add(std::move(Element("life").set("days", std::string(life.value))));
    }
    for (const store::PreviewLink& link :
         exchange.services.preview_links.list(post.id, exchange.now())) {
        content.add(std::move(Element("link")
                                  .set("id", link.id)
                                  .set("by", link.made_by)
                                  .add(time_element(exchange, "expires", link.expires))));
    }
    view.content = std::move(content);
    return desk_page(exchange, view);
}

const LinkLife* find_life(std::string_view value) {
    for (const LinkLife& life : kLinkLives) {
        if (life.value == value) {
            return &life;
        }
    }
    return nullptr;
}

}  // namespace

http::Response show_preview(const DeskExchange& exchange) {
    return preview_page(exchange, load_own_post(exchange), {});
}

http::Response make_preview_link(const DeskExchange& exchange) {
    const store::EditablePost post = load_own_post(exchange);
    const LinkLife* life = find_life(exchange.field("days"));
    if (life == nullptr || post.trashed) {
        return go_on(post_href(exchange, post.id, kPreview));
    }
    const Secret token = account::make_token();
    const UtcTime now = exchange.now();
    exchange.services.preview_links.add({.site = post.site,
                                         .post = post.id,
                                         .account = exchange.identity().account,
                                         .created = now,
                                         .expires = now + life->days},
                                        account::digest_of(token.reveal()),
                                        exchange.identity().login);
    return preview_page(exchange, post,
                        (exchange.request.is_https ? "https://" : "http://") +
                            exchange.request.host + "/admin/visa/" + token.reveal() + "/");
}

http::Response revoke_preview_link(const DeskExchange& exchange) {
    const store::EditablePost post = load_own_post(exchange);
    const std::string_view text = exchange.field("link");
    std::uint64_t link = 0;
    (void)std::from_chars(text.data(), text.data() + text.size(), link);  // else 0: no link
    const bool is_revoked = exchange.services.preview_links.revoke(
        post.site, post.id, link, exchange.now(), exchange.identity().login);
    return go_on(post_href(exchange, post.id, kPreview), is_revoked ? "history-link-revoked" : "");
}

http::Response show_shared_preview(const DeskExchange& exchange) {
    const std::string& token = exchange.captures.file;
    const auto place =
        account::has_token_form(token)
            ? exchange.services.preview_links.find(account::digest_of(token), exchange.now())
            : std::nullopt;
    if (place) {
        const auto post = exchange.services.store.find_post(place->site, place->post);
        for (const model::Site& site : exchange.services.store.load_sites()) {
            if (post && site.id == place->site) {
                http::Response response = preview_response(exchange, site, *post);
                response.headers.add("X-Robots-Tag", "noindex, nofollow");
                return response;
            }
        }
    }
    throw NotFound{};  // unknown, expired and revoked are told alike
}

}  // namespace budkavle::app
