// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// One picture or document: its sizes, its text, where it is used, and the way to the trash.
#include <utility>

#include "app/editor/frame/desk_faults.hpp"
#include "app/editor/frame/desk_responses.hpp"
#include "app/editor/frame/handlers.hpp"
#include "app/editor/media/media_view.hpp"
#include "app/editor/media/media_words.hpp"
#include "app/editor/posts/own_post.hpp"
#include "app/error_gate.hpp"
#include "app/writing/post_fields.hpp"

namespace budkavle::app {

namespace {

using xml::Element;

model::Media load_medium(const DeskExchange& exchange) {
    auto medium =
        exchange.services.store.find_media_by_hash(exchange.site->id, exchange.captures.hash);
    if (!medium) {
        throw NotFound{};
    }
    return *std::move(medium);
}

/// Its text stands in the posts that use it, so it is theirs who may change posts; until one does,
/// it is anybody's who may upload.
bool may_describe(const DeskExchange& exchange, const model::Media& medium,
                  const std::vector<store::MediaUse>& uses) {
    return exchange.may(Right::publish) || !medium.is_described() || uses.empty();
}

Element use_element(const DeskExchange& exchange, const store::MediaUse& use) {
    Element post("post");
    post.set("kind", use.kind == model::PostKind::page ? "page" : "post")
        .set("status", std::string(to_text(use.status)))
        .set("name", use.title.value_or(use.plain_start))
        .flag("is-scheduled", use.status == store::PostStatus::published && use.publish_at &&
                                  *use.publish_at > exchange.now());
    // A writer's link to somebody else's post would lead nowhere.
    if (exchange.may(Right::publish) ||
        exchange.services.drafts.owner(use.post) == exchange.identity().account.value) {
        post.set("href", post_href(exchange, use.post));
    }
    return post;
}

/// Why a step was not done, and what was typed for it.
struct Refused {
    NewMediaText text;
    MediaWords words;
    http::Status status;
};

http::Response medium_page(const DeskExchange& exchange, const model::Media& medium,
                           const std::optional<Refused>& refused = {}) {
    const std::vector<store::MediaUse> uses =
        exchange.services.library.uses(exchange.site->id, medium.id);
    xml::DeskView view = start_desk_page(exchange, "medium");
    Element content = medium_element(exchange, medium);
    content.flag("may-describe", may_describe(exchange, medium, uses))
        .flag("may-trash", exchange.may(Right::publish))
        .set("library", exchange.site_href("media/"));
    Element field("text-field");
    field.set("text", refused ? refused->text.text : medium.alternative_text)
        .flag("is-decorative", refused ? refused->text.is_decorative : medium.is_decorative);
    content.add(std::move(field));
    Element where("uses");
    for (const store::MediaUse& use : uses) {
        where.add(use_element(exchange, use));
    }
    content.add(std::move(where));
    view.content = std::move(content);
    if (refused) {
        view.notices.push_back(
            {xml::NoticeView::Kind::fault, refused->words.key, refused->words.value, ""});
    }
    return desk_page(exchange, view, refused ? refused->status : http::Status::ok);
}

}  // namespace

http::Response show_medium(const DeskExchange& exchange) {
    return medium_page(exchange, load_medium(exchange));
}

http::Response describe_medium(const DeskExchange& exchange) {
    const model::Media medium = load_medium(exchange);
    const model::SiteId site = exchange.site->id;
    const store::MediaLibrary& library = exchange.services.library;
    if (!may_describe(exchange, medium, library.uses(site, medium.id))) {
        return fault_page(exchange, http::Status::forbidden, "fault-right");
    }
    const NewMediaText text = read_media_text(exchange);
    if (const auto fault = find_text_fault(medium.kind, text)) {
        return medium_page(exchange, medium, Refused{text, *fault, http::Status::bad_request});
    }
    if (!change_media_text(library, site, medium, text, exchange.identity().login)) {
        return medium_page(exchange, medium,
                           Refused{text, {"media-busy", ""}, http::Status::conflict});
    }
    return go_on(medium_href(exchange, medium), "media-described");
}

http::Response trash_medium(const DeskExchange& exchange) {
    const model::Media medium = load_medium(exchange);
    const store::TrashOutcome outcome =
        exchange.services.library.trash(exchange.site->id, medium.id, exchange.identity().login);
    if (outcome == store::TrashOutcome::is_used) {
        const NewMediaText text{medium.alternative_text, medium.is_decorative};
        return medium_page(exchange, medium,
                           Refused{text, {"media-is-used", ""}, http::Status::conflict});
    }
    return go_on(medium_href(exchange, medium), "media-trashed");
}

http::Response restore_medium(const DeskExchange& exchange) {
    const model::Media medium = load_medium(exchange);
    (void)exchange.services.library.restore(exchange.site->id, medium.id,
                                            exchange.identity().login);
    return go_on(medium_href(exchange, medium), "media-restored");
}

}  // namespace budkavle::app
