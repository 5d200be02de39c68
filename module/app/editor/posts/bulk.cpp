// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// One step for several posts: each by itself, as if it had been done alone, and said of each.
#include <algorithm>
#include <charconv>
#include <utility>

#include "app/editor/frame/desk_responses.hpp"
#include "app/editor/frame/handlers.hpp"
#include "app/editor/posts/draft_fields.hpp"
#include "app/editor/posts/edit_page.hpp"
#include "app/editor/posts/own_post.hpp"
#include "app/writing/media_lookup.hpp"
#include "app/writing/post_writer.hpp"

namespace budkavle::app {

namespace {

/// More than a page of the list has.
constexpr std::size_t kPostLimit = 100;

/// Key of the words for what hindered it; empty: done.
using Outcome = std::string;

Outcome apply(const DeskExchange& exchange, const store::EditablePost& post,
              const PostFields& fields) {
    const markup::MediaLookup media = media_lookup(exchange.services.store, exchange.site->id);
    const FieldsResult result =
        apply_fields(fields, post,
                     {.site = *exchange.site,
                      .media = media,
                      .dates = exchange.services.reader.dates,
                      .now = exchange.now(),
                      .series = series_lookup(exchange.services.store, exchange.site->id)});
    if (!result.errors.empty()) {
        return "error-" + result.errors.front().code;
    }
    const bool is_stored =
        PostWriter(exchange.services.store, exchange.services.reader.dates)
            .change(post, result.post, exchange.now(), exchange.identity().login);
    return is_stored ? "" : "done-changed-meanwhile";
}

Outcome withdraw_one(const DeskExchange& exchange, const store::EditablePost& post) {
    if (post.status == store::PostStatus::withdrawn) {
        return "lists-withdrawn-already";
    }
    PostFields fields;
    fields.status = "withdrawn";
    fields.reason = exchange.field("reason");
    return apply(exchange, post, fields);
}

/// The working copy gets it as well: else it would be lost when that is published.
void add_to_draft(const DeskExchange& exchange, const store::EditablePost& before,
                  const std::string& category) {
    std::optional<store::Draft> draft = exchange.services.drafts.find(before.id);
    if (!draft) {
        return;
    }
    DraftFields fields = DraftFields::from_json(draft->fields);
    std::string names(fields.get("categories"));
    names += (names.empty() ? "" : ", ") + category;
    fields.set("categories", std::move(names));
    draft->fields = fields.to_json();
    if (draft->based_on == before.lock_version) {
        draft->based_on = before.lock_version + 1;
    }
    // Should somebody save between, they see that the post has changed, and both texts.
    (void)exchange.services.drafts.save(*draft);
}

Outcome categorise_one(const DeskExchange& exchange, const store::EditablePost& post) {
    const std::string category(exchange.field("category"));
    if (std::find(post.categories.begin(), post.categories.end(), category) !=
        post.categories.end()) {
        return "lists-category-already";
    }
    PostFields fields;
    fields.categories = post.categories;
    fields.categories->push_back(category);
    Outcome outcome = apply(exchange, post, fields);
    if (outcome.empty()) {
        add_to_draft(exchange, post, category);
    }
    return outcome;
}

Outcome trash_one(const DeskExchange& exchange, const store::EditablePost& post) {
    if (post.status != store::PostStatus::draft) {
        return "lists-trash-no-draft";
    }
    return exchange.services.store.trash_post(post, exchange.identity().login)
               ? ""
               : "done-changed-meanwhile";
}

Outcome do_one(const DeskExchange& exchange, const store::EditablePost& post) {
    const std::string_view action = exchange.field("action");
    return action == "withdraw"   ? withdraw_one(exchange, post)
           : action == "category" ? categorise_one(exchange, post)
                                  : trash_one(exchange, post);
}

/// What is missing in the form; empty: nothing.
std::string missing(const DeskExchange& exchange) {
    const std::string_view action = exchange.field("action");
    if (action != "withdraw" && action != "category" && action != "trash") {
        return "lists-no-action";
    }
    if (exchange.field("post").empty()) {
        return "lists-no-post";
    }
    if (action == "withdraw" && exchange.field("reason").empty()) {
        return "reason-missing";
    }
    if (action == "category" && exchange.field("category").empty()) {
        return "lists-no-category";
    }
    return "";
}

std::vector<model::PostId> chosen_posts(const DeskExchange& exchange) {
    std::vector<model::PostId> ids;
    for (const std::string& text : exchange.form.all("post")) {
        std::uint64_t id = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id);
        if (error == std::errc{} && end == text.data() + text.size() && ids.size() < kPostLimit) {
            ids.push_back({id});
        }
    }
    return ids;
}

}  // namespace

http::Response change_posts(const DeskExchange& exchange) {
    xml::DeskView view = start_desk_page(exchange, "bulk");
    xml::Element content("bulk");
    content.set("action", std::string(exchange.field("action")))
        .set("reason", std::string(exchange.field("reason")))
        .set("category", std::string(exchange.field("category")))
        .set("self", exchange.site_href("flera/"))
        .set("back", exchange.site_href());
    const std::string fault = missing(exchange);
    if (!fault.empty()) {
        view.notices.push_back({xml::NoticeView::Kind::fault, fault, "", ""});
    }
    std::uint64_t done = 0;
    for (const model::PostId id : chosen_posts(exchange)) {
        const auto post = exchange.services.store.find_post(exchange.site->id, id);
        if (!post || post->trashed) {
            continue;
        }
        const Outcome outcome = fault.empty() ? do_one(exchange, *post) : "lists-not-tried";
        const auto now = exchange.services.store.find_post(exchange.site->id, id);
        content.add(std::move(post_element(exchange, now.value_or(*post)).set("outcome", outcome)));
        done += outcome.empty() ? 1 : 0;
    }
    content.set("done", std::to_string(done));
    view.content = std::move(content);
    return desk_page(exchange, view, fault.empty() ? http::Status::ok : http::Status::bad_request);
}

}  // namespace budkavle::app
