// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What the editing surface says of a picture before it puts it into the text.
#include <nlohmann/json.hpp>

#include "app/editor/frame/desk_responses.hpp"
#include "app/editor/frame/handlers.hpp"
#include "app/editor/media/media_words.hpp"
#include "app/error_gate.hpp"

namespace budkavle::app {

namespace {

using nlohmann::json;

http::Response refused(const DeskExchange& exchange, const MediaWords& words, http::Status status) {
    return json_response(
        json{{"ok", false}, {"code", words.key}, {"text", say(exchange, words)}}.dump(), status);
}

}  // namespace

http::Response describe_picture(const DeskExchange& exchange) {
    const model::SiteId site = exchange.site->id;
    const auto medium =
        exchange.services.store.find_media(site, model::MediaId{exchange.captures.id});
    if (!medium || medium->kind != model::MediaKind::picture) {
        throw NotFound{};
    }
    const NewMediaText text = read_media_text(exchange);
    if (const auto fault = find_text_fault(medium->kind, text)) {
        return refused(exchange, *fault, http::Status::bad_request);
    }
    // What it says in the posts that show it already is not changed from within another: there it
    // has this text alone, and the library keeps its own.
    const store::MediaLibrary& library = exchange.services.library;
    const bool is_ours = !medium->is_described() || library.uses(site, medium->id).empty();
    if (is_ours && !change_media_text(library, site, *medium, text, exchange.identity().login)) {
        return refused(exchange, {"media-busy", ""}, http::Status::conflict);
    }
    return json_response(json{{"ok", true}}.dump());
}

}  // namespace budkavle::app
