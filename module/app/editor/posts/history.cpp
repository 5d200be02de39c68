// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The versions of a post: who saved each and when, one of them whole, and its text again.
#include <optional>
#include <utility>

#include "app/editor/frame/desk_responses.hpp"
#include "app/editor/frame/handlers.hpp"
#include "app/editor/posts/edit_page.hpp"
#include "app/editor/posts/own_post.hpp"
#include "app/error_gate.hpp"
#include "app/writing/media_lookup.hpp"
#include "app/writing/post_history.hpp"
#include "app/writing/post_writer.hpp"
#include "http/query_fields.hpp"
#include "markup/clean_body.hpp"

namespace budkavle::app {

namespace {

using xml::Element;

constexpr std::size_t kVersionsOnAPage = 20;
constexpr const char* kHistory = "historik/";

struct NamedVersion {
    store::VersionName name;
    store::EditablePost post;
};

/// The version that the route's {file} names; throws NotFound if the post has none of that name.
NamedVersion load_version(const DeskExchange& exchange, const store::EditablePost& post) {
    const auto name = store::VersionName::parse(exchange.captures.file);
    auto version =
        name ? exchange.services.store.find_version(post.site, post.id, *name) : std::nullopt;
    if (!version) {
        throw NotFound{};
    }
    return {*name, *std::move(version)};
}

Element version_element(const DeskExchange& exchange, model::PostId post,
                        const store::PostVersion& version) {
    return std::move(
        Element("version")
            .set("name", version.name.text())
            .set("href", post_href(exchange, post, kHistory + version.name.text() + "/"))
            .set("by", version.saved_by)
            .set("status", std::string(to_text(version.status)))
            .set("title", version.title.value_or(""))
            .flag("is-trashed", version.is_trashed)
            .flag("is-current", version.is_current)
            .add(time_element(exchange, "made", version.made)));
}

http::Response version_page(const DeskExchange& exchange, const store::EditablePost& post,
                            const NamedVersion& version, const std::vector<FieldError>& errors) {
    xml::DeskView view = start_desk_page(exchange, "version");
    for (const FieldError& error : errors) {
        view.notices.push_back({xml::NoticeView::Kind::fault,
                                error.what == kInTrash ? "history-in-trash" : "history-unusable",
                                "", ""});
    }
    const store::EditablePost& shown = version.post;
    Element content("version-page");
    content.set("by", shown.saved_by)
        .set("title", shown.title.value_or(""))
        .set("status", std::string(to_text(shown.status)))
        .set("history", post_href(exchange, post.id, kHistory))
        .set("compare",
             post_href(exchange, post.id, kHistory) + "jamfor/?fran=" + version.name.text())
        .flag("is-current", shown.lock_version == post.lock_version)
        .flag("may-restore", exchange.may(Right::publish) &&
                                 shown.lock_version != post.lock_version && !post.trashed)
        .flag("has-draft", exchange.services.drafts.find(post.id).has_value())
        .add(post_element(exchange, post))
        .add(time_element(exchange, "made", shown.saved))
        .text_child("summary", shown.summary);
    content.add(std::move(Element("text")
                              .set("lang", shown.language)
                              .body(markup::ready_html(shown.body, exchange.site->path_prefix))));
    view.content = std::move(content);
    return desk_page(exchange, view, errors.empty() ? http::Status::ok : http::Status::bad_request);
}

}  // namespace

http::Response show_history(const DeskExchange& exchange) {
    const store::EditablePost post = load_own_post(exchange);
    const auto query = http::parse_query(exchange.request.query);
    const auto before = query ? query->find("fore") : std::nullopt;
    const auto versions = exchange.services.store.list_versions(
        post.site, post.id, before ? store::VersionName::parse(*before) : std::nullopt,
        kVersionsOnAPage + 1);
    xml::DeskView view = start_desk_page(exchange, "history");
    Element content("history");
    content.set("compare", post_href(exchange, post.id, kHistory) + "jamfor/")
        .flag("has-draft", exchange.services.drafts.find(post.id).has_value())
        .add(post_element(exchange, post));
    std::size_t shown = 0;
    for (const store::PostVersion& version : versions) {
        if (shown++ == kVersionsOnAPage) {
            content.set("older", "?fore=" + versions[kVersionsOnAPage - 1].name.text());
            break;
        }
        content.add(version_element(exchange, post.id, version));
    }
    view.content = std::move(content);
    return desk_page(exchange, view);
}

http::Response show_version(const DeskExchange& exchange) {
    const store::EditablePost post = load_own_post(exchange);
    return version_page(exchange, post, load_version(exchange, post), {});
}

http::Response restore_version(const DeskExchange& exchange) {
    const store::EditablePost post = load_own_post(exchange);
    const NamedVersion version = load_version(exchange, post);
    const Reverted reverted =
        revert_text(post, version.post, media_lookup(exchange.services.store, exchange.site->id));
    if (!reverted.errors.empty()) {
        return version_page(exchange, post, version, reverted.errors);
    }
    const bool is_stored = PostWriter(exchange.services.store, exchange.services.reader.dates)
                               .change(post, reverted.post, exchange.now(),
                                       exchange.identity().login, version.name.text());
    return go_on(post_href(exchange, post.id, kHistory),
                 is_stored ? "history-restored" : "changed-meanwhile");
}

}  // namespace budkavle::app
