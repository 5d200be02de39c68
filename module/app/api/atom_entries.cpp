// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Reading entries: the collection page by page, and one of them.
#include <charconv>

#include "app/api/atom_answers.hpp"
#include "app/api/atom_handlers.hpp"
#include "app/api/atom_member.hpp"
#include "http/percent.hpp"
#include "http/query_fields.hpp"
#include "http/validators.hpp"
#include "xml/atom_document.hpp"

namespace budkavle::app {

namespace {

constexpr std::size_t kEntriesOnPage = 20;

AtomRefusal no_such_page() {
    return {http::Status::bad_request,
            "There is no such page: follow the links rel=\"next\" from the first one."};
}

/// "?before=2026-11-22T03:41:10Z&id=17", as next_href() writes it.
store::SavedPlace read_place_of_post(const AtomExchange& exchange) {
    store::SavedPlace place;
    if (exchange.request.query.empty()) {
        return place;
    }
    const auto query = http::parse_query(exchange.request.query);
    const auto before = query ? query->find("before") : std::nullopt;
    const std::string id(query ? query->find("id").value_or("") : "");
    const auto saved = before ? parse_rfc3339(*before) : std::nullopt;
    if (!saved ||
        std::from_chars(id.data(), id.data() + id.size(), place.id.value).ec != std::errc{}) {
        throw no_such_page();
    }
    place.saved = *saved;
    return place;
}

std::string next_href(const AtomExchange& exchange, const store::EditablePost& last) {
    return exchange.entries_href() + "?before=" + http::encode_percent(to_rfc3339(last.saved)) +
           "&id=" + std::to_string(last.id.value);
}

}  // namespace

http::Response list_atom_entries(const AtomExchange& exchange) {
    std::optional<model::AccountId> owner;
    if (!exchange.may(Right::publish)) {
        owner = exchange.identity.account;
    }
    auto posts = exchange.services.collections.saved_posts(
        exchange.site.id, owner, read_place_of_post(exchange), kEntriesOnPage + 1);
    xml::AtomFeedView view;
    view.id = "urn:x-budkavle:" + exchange.site.slug + ":inlagg";
    view.title = exchange.site.name;
    view.author = exchange.site.organisation;
    view.self_href = exchange.entries_href() +
                     (exchange.request.query.empty() ? "" : "?" + exchange.request.query);
    view.updated = to_rfc3339(posts.empty() ? exchange.now() : posts.front().saved);
    if (posts.size() > kEntriesOnPage) {
        posts.pop_back();
        view.next_href = next_href(exchange, posts.back());
    }
    for (const store::EditablePost& post : posts) {
        view.entries.push_back(entry_view(exchange, post));
    }
    return atom_response(xml::make_atom_feed(view), kAtomFeedType);
}

http::Response show_atom_entry(const AtomExchange& exchange) {
    const store::EditablePost post = load_member(exchange);
    http::Response response =
        atom_entry_response(xml::make_atom_entry(entry_view(exchange, post)), entry_tag(post));
    return http::is_not_modified(exchange.request, response) ? http::make_not_modified(response)
                                                             : response;
}

}  // namespace budkavle::app
