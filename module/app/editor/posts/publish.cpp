// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// From a working copy to what readers see, and back: publish now or at a time, withdraw, restore.
#include <string>
#include <utility>

#include "app/editor/frame/desk_responses.hpp"
#include "app/editor/frame/handlers.hpp"
#include "app/editor/posts/edit_page.hpp"
#include "app/editor/posts/gate_check.hpp"
#include "app/editor/posts/own_post.hpp"
#include "app/editor/posts/publish_page.hpp"
#include "app/editor/posts/working_text.hpp"
#include "app/writing/media_lookup.hpp"
#include "app/writing/post_writer.hpp"

namespace budkavle::app {

namespace {

FieldsResult apply(const DeskExchange& exchange, const PostFields& fields,
                   store::EditablePost post) {
    const markup::MediaLookup media = media_lookup(exchange.services.store, exchange.site->id);
    return apply_fields(fields, std::move(post),
                        {.site = *exchange.site,
                         .media = media,
                         .dates = exchange.services.reader.dates,
                         .now = exchange.now(),
                         .series = series_lookup(exchange.services.store, exchange.site->id)});
}

bool store_change(const DeskExchange& exchange, const store::EditablePost& stored,
                  const store::EditablePost& changed) {
    return PostWriter(exchange.services.store, exchange.services.reader.dates)
        .change(stored, changed, exchange.now(), exchange.identity().login);
}

/// The times of the form: now, as it is, or as typed.
void set_times(const DeskExchange& exchange, PostFields& fields) {
    const std::string_view when = exchange.field("when");
    if (when == "now") {
        fields.published = "";
    } else if (when == "time") {
        fields.published = exchange.field("published");
    } else {
        fields.published.reset();
    }
    fields.expires = exchange.field("expires");
    fields.review = exchange.field("review");
}

/// True if the gate lets the post through, or the form gives a reason.
bool may_pass(const DeskExchange& exchange, const store::EditablePost& post) {
    const GateContext context = gate_context(exchange);
    const std::vector<gate::Finding> findings = check_before_publishing(context, post);
    const std::string_view reason = exchange.field("override");
    if (!is_let_through(findings, reason)) {
        return false;
    }
    note_passage(context, post.id, findings, reason, exchange.identity().login);
    return true;
}

http::Response apply_and_store(const DeskExchange& exchange, const store::EditablePost& post,
                               const PostFields& fields, std::string_view done) {
    const FieldsResult result = apply(exchange, fields, post);
    if (!result.errors.empty()) {
        return publish_page(exchange, post, result.errors);
    }
    if (!store_change(exchange, post, result.post)) {
        return go_on(post_href(exchange, post.id), "changed-meanwhile");
    }
    return go_on(post_href(exchange, post.id), done);
}

}  // namespace

http::Response show_publish(const DeskExchange& exchange) {
    return publish_page(exchange, load_own_post(exchange), {});
}

http::Response publish(const DeskExchange& exchange) {
    const store::EditablePost post = load_own_post(exchange);
    const WorkingText text = load_working_text(exchange, post);
    if (text.based_on != post.lock_version) {
        return outdated_page(exchange, post, text);
    }
    PostFields fields = text.fields.to_post_fields();
    fields.format = "html";
    fields.body = text.body;
    fields.status = "published";
    set_times(exchange, fields);
    if (post.kind == model::PostKind::post) {
        fields.pinned = exchange.field("pinned") == "yes" ? "yes" : "no";
    }
    const FieldsResult result = apply(exchange, fields, post);
    if (!result.errors.empty()) {
        return publish_page(exchange, post, result.errors);
    }
    if (!may_pass(exchange, result.post)) {
        return publish_page(exchange, post, {{"override", "needs a reason", "override-needed"}});
    }
    if (!store_change(exchange, post, result.post)) {
        return outdated_page(exchange, post, text);
    }
    exchange.services.drafts.drop(post.id);
    exchange.services.drafts.release_lock(post.id, exchange.identity().account.value);
    const bool is_later = result.post.publish_at && *result.post.publish_at > exchange.now();
    return go_on(post_href(exchange, post.id), is_later ? "scheduled" : "published");
}

http::Response show_withdraw(const DeskExchange& exchange) {
    xml::DeskView view = start_desk_page(exchange, "withdraw");
    view.content =
        std::move(xml::Element("withdraw").add(post_element(exchange, load_own_post(exchange))));
    return desk_page(exchange, view);
}

http::Response withdraw(const DeskExchange& exchange) {
    const store::EditablePost post = load_own_post(exchange);
    if (exchange.field("reason").empty()) {
        xml::DeskView view = start_desk_page(exchange, "withdraw");
        view.notices.push_back({xml::NoticeView::Kind::fault, "reason-missing", "", "#reason"});
        view.content = std::move(xml::Element("withdraw").add(post_element(exchange, post)));
        return desk_page(exchange, view, http::Status::bad_request);
    }
    PostFields fields;
    fields.status = "withdrawn";
    fields.reason = exchange.field("reason");
    return apply_and_store(exchange, post, fields, "withdrawn");
}

http::Response restore(const DeskExchange& exchange) {
    const store::EditablePost post = load_own_post(exchange);
    PostFields fields;
    fields.status = "published";
    fields.reason = "";
    // Rules may have become stricter, and links may have died, since it was public.
    if (!may_pass(exchange, post)) {
        return publish_page(exchange, post, {{"override", "needs a reason", "override-needed"}});
    }
    return apply_and_store(exchange, post, fields, "restored");
}

}  // namespace budkavle::app
