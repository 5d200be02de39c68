// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The posts of a site, newest first, as filtered, and beginning a new one.
#include <algorithm>
#include <charconv>
#include <utility>

#include "app/editor/frame/desk_responses.hpp"
#include "app/editor/frame/handlers.hpp"
#include "app/editor/frame/list_query.hpp"
#include "app/editor/posts/edit_page.hpp"
#include "app/editor/posts/own_post.hpp"
#include "app/writing/post_writer.hpp"
#include "markup/clean_body.hpp"
#include "store/post_listing.hpp"
#include "store/subject_store.hpp"

namespace budkavle::app {

namespace {

constexpr std::size_t kPostsShown = 50;
/// Until there is a title or a text to make one of.
constexpr const char* kNewSlug = "utkast";
/// Between the time and the id of a place in the list.
constexpr char kBetween = '-';

/// "1448530200-12": seconds since 1970, and the post's id.
std::string place_text(const store::PostRow& row) {
    return std::to_string(row.listed.time_since_epoch().count()) + kBetween +
           std::to_string(row.post.id.value);
}

std::optional<store::PostPlace> parse_place(std::string_view text) {
    std::int64_t seconds = 0;
    std::uint64_t id = 0;
    const char* const end = text.data() + text.size();
    const auto time = std::from_chars(text.data(), end, seconds);
    if (time.ec != std::errc{} || time.ptr == end || *time.ptr != kBetween) {
        return std::nullopt;
    }
    const auto rest = std::from_chars(time.ptr + 1, end, id);
    const UtcTime listed{std::chrono::seconds{seconds}};
    constexpr UtcTime kFirst = std::chrono::sys_days(std::chrono::year(1) / 1 / 1);
    constexpr UtcTime kLast = std::chrono::sys_days(std::chrono::year(9999) / 1 / 1);
    if (rest.ec != std::errc{} || rest.ptr != end || listed < kFirst || listed > kLast) {
        return std::nullopt;
    }
    return store::PostPlace{listed, {id}};
}

store::PostFilter read_filter(const DeskExchange& exchange, const ListQuery& query) {
    store::PostFilter filter{.site = exchange.site->id};
    const std::string_view state = query.get("state");
    if (std::ranges::find(store::kPostStates, state) != store::kPostStates.end()) {
        filter.state = state;
    }
    const std::string_view kind = query.get("kind");
    filter.kind = kind == "post" || kind == "page" ? kind : "";
    filter.category = query.number("category");
    filter.author = query.number("author");
    filter.search = query.get("q");
    filter.after = parse_place(query.get("before"));
    filter.owner = exchange.may(Right::publish) ? 0 : exchange.identity().account.value;
    return filter;
}

/// What a list of choices offers.
xml::Element choices(const DeskExchange& exchange, const std::string& name,
                     store::SubjectKind kind) {
    xml::Element element(name);
    for (const store::Subject& subject : exchange.services.subjects.list(exchange.site->id, kind)) {
        element.add(std::move(xml::Element("choice").set("value", subject.id).text(subject.name)));
    }
    return element;
}

xml::Element row_element(const DeskExchange& exchange, const store::PostRow& row) {
    xml::Element element = post_element(exchange, row.post);
    element.set("state", row.state);
    if (row.has_draft) {
        element.set("draft-name", row.draft_title)
            .flag("has-draft", true)
            .add(std::move(
                time_element(exchange, "saved", row.draft_saved).set("by", row.draft_account)));
    }
    return element;
}

/// More are not told of at once.
constexpr std::size_t kDueShown = 20;

bool is_theirs(const DeskExchange& exchange, model::PostId post) {
    return exchange.may(Right::publish) ||
           exchange.services.drafts.owner(post) == exchange.identity().account.value;
}

/// What was to be looked over by today, for who may change it; nothing if that is none.
void add_due(const DeskExchange& exchange, xml::Element& content) {
    const std::string today = exchange.services.reader.dates.iso_date(exchange.now());
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
    const ListQuery query(exchange, {"state", "kind", "category", "author", "q", "before"});
    const store::PostFilter filter = read_filter(exchange, query);
    xml::DeskView view = start_desk_page(exchange, "posts");
    xml::Element content("posts");
    content.set("state", filter.state)
        .set("kind", filter.kind)
        .set("category", std::string(query.get("category")))
        .set("author", std::string(query.get("author")))
        .set("search", filter.search)
        .flag("is-filtered", query.is_filtered("before"))
        .flag("may-publish", exchange.may(Right::publish))
        .set("new", exchange.site_href("nytt/"))
        .set("bulk", exchange.site_href("flera/"))
        .add(choices(exchange, "categories", store::SubjectKind::category))
        .add(choices(exchange, "authors", store::SubjectKind::author));
    add_due(exchange, content);
    for (const std::string_view state : store::kPostStates) {
        content.add(std::move(xml::Element("state").set("name", std::string(state))));
    }
    std::vector<store::PostRow> rows =
        exchange.services.listing.list(filter, exchange.now(), kPostsShown + 1);
    if (rows.size() > kPostsShown) {
        rows.pop_back();
        content.set("older", query.href("before", place_text(rows.back())));
    }
    if (filter.after) {
        content.set("newest", query.href("before", ""));
    }
    for (const store::PostRow& row : rows) {
        content.add(row_element(exchange, row));
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
