// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A picture by whatever a text calls it, for the editing surface: also what no published post
// shows.
#include "app/editor/frame/desk_responses.hpp"
#include "app/editor/frame/handlers.hpp"
#include "app/editor/media/media_view.hpp"
#include "app/error_gate.hpp"
#include "app/writing/media_lookup.hpp"
#include "markup/picture.hpp"

namespace budkavle::app {

http::Response show_desk_picture(const DeskExchange& exchange) {
    const std::string& reference = exchange.captures.file;
    const markup::MediaLookup lookup = media_lookup(exchange.services.store, exchange.site->id);
    std::optional<model::Media> medium = markup::find_medium("media:" + reference, lookup);
    if (!medium) {
        medium = lookup.by_hash(reference);
    }
    const std::string href = medium ? bytes_href(exchange, *medium, kTextWidth) : std::string();
    if (href.empty() || medium->kind != model::MediaKind::picture) {
        throw NotFound{};
    }
    return go_on(href);  // a name may mean another picture tomorrow, a hash never does
}

}  // namespace budkavle::app
