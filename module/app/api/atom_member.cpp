// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/api/atom_member.hpp"

#include <utility>

#include "app/editor/posts/working_text.hpp"
#include "app/writing/post_address.hpp"
#include "http/validators.hpp"
#include "markup/clean_body.hpp"

namespace budkavle::app {

store::EditablePost load_member(const AtomExchange& exchange) {
    const model::PostId id{exchange.captures.id};
    auto post = exchange.services.store.find_post(exchange.site.id, id);
    const bool is_theirs =
        post && (exchange.may(Right::publish) ||
                 exchange.services.drafts.owner(id) == exchange.identity.account.value);
    if (!is_theirs || post->kind != model::PostKind::post) {
        throw AtomRefusal{http::Status::not_found, "There is no such entry for this account."};
    }
    if (post->trashed || post->status == store::PostStatus::withdrawn) {
        throw AtomRefusal{http::Status::gone,
                          post->trashed
                              ? "The entry lies in the trash: the desk can take it back."
                              : "The entry was withdrawn: the desk can publish it again."};
    }
    return *std::move(post);
}

std::string entry_href(const AtomExchange& exchange, model::PostId post) {
    return exchange.entries_href() + std::to_string(post.value) + "/";
}

xml::AtomEntryView entry_view(const AtomExchange& exchange, const store::EditablePost& post) {
    const model::Site& site = exchange.site;
    xml::AtomEntryView view;
    view.id = "urn:x-budkavle:" + site.slug + ":" + std::to_string(post.id.value);
    view.title = post.title.value_or("");
    view.language = post.language;
    view.published = post.publish_at ? to_rfc3339(*post.publish_at) : "";
    view.updated = to_rfc3339(post.updated ? *post.updated : post.publish_at.value_or(post.saved));
    view.edited = to_rfc3339(post.saved);
    view.author = post.author_name;
    view.summary = post.summary;
    view.categories = post.categories;
    view.content_html = markup::absolute_html(body_with_mark(post), site.base_url);
    view.edit_href = entry_href(exchange, post.id);
    view.is_draft = post.status == store::PostStatus::draft;
    if (has_been_public(post, exchange.now())) {
        view.alternate_href = site.base_url + post_path(post, exchange.services.reader.dates);
    }
    return view;
}

std::string entry_tag(const store::EditablePost& post) {
    return "\"" + std::to_string(post.id.value) + "-" + std::to_string(post.lock_version) + "\"";
}

void require_match(const AtomExchange& exchange, const store::EditablePost& post) {
    const auto field = exchange.request.headers.find("If-Match");
    if (!field) {
        throw AtomRefusal{http::Status::precondition_required,
                          "Send If-Match with the ETag of the entry that you have, so that nothing "
                          "that somebody wrote meanwhile is lost."};
    }
    // RFC 9110 section 13.1.1 asks for a strong comparison; but a web server that compresses makes
    // our tag weak, and it names one version all the same.
    if (!http::matches_etag(*field, entry_tag(post))) {
        throw changed_meanwhile();
    }
}

AtomRefusal changed_meanwhile() {
    return {http::Status::precondition_failed,
            "The entry has been changed meanwhile: get it again, and make your change in that."};
}

std::string with_own_addresses(std::string html, const std::string& base_url) {
    for (const char quote : {'"', '\''}) {
        const std::string ours = std::string("=") + quote + base_url + "/";
        const std::string stored = std::string("=") + quote + "site:/";
        for (std::size_t at = html.find(ours); at != std::string::npos;
             at = html.find(ours, at + stored.size())) {
            html.replace(at, ours.size(), stored);
        }
    }
    return html;
}

}  // namespace budkavle::app
