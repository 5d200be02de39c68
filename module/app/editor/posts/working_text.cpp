// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/editor/posts/working_text.hpp"

#include <charconv>
#include <stdexcept>
#include <utility>

#include "app/writing/media_lookup.hpp"
#include "markup/more_mark.hpp"

namespace budkavle::app {

namespace {

std::uint32_t read_version(std::string_view text) {
    std::uint32_t version = 0;
    (void)std::from_chars(text.data(), text.data() + text.size(), version);  // else 0: no version
    return version;
}

std::string with_mark(const std::string& body, const std::optional<std::string>& lead) {
    if (!lead || !body.starts_with(*lead)) {
        return body;
    }
    return *lead + std::string(markup::kMoreMark) + body.substr(lead->size());
}

}  // namespace

std::string body_with_mark(const store::EditablePost& post) {
    return with_mark(post.body, post.lead);
}

WorkingText load_working_text(const DeskExchange& exchange, const store::EditablePost& post) {
    if (const auto draft = exchange.services.drafts.find(post.id)) {
        return {DraftFields::from_json(draft->fields),
                draft->body,
                draft->based_on,
                draft->lock_version,
                draft->saved,
                draft->account_name};
    }
    WorkingText text;
    text.fields = DraftFields::from_post(post, exchange.services.reader.dates);
    if (post.body.empty()) {
        text.fields.set("slug", "");  // a stand-in until there is something to make one of
    }
    text.body = body_with_mark(post);
    text.based_on = post.lock_version;
    return text;
}

SentText read_sent_text(const DeskExchange& exchange) {
    SentText sent;
    sent.text.fields = DraftFields::from_form(exchange.form);
    sent.text.based_on = read_version(exchange.field("based_on"));
    sent.text.draft_version = read_version(exchange.field("lock_version"));
    const std::string typed(exchange.field("body"));
    try {
        const auto media = media_lookup(exchange.services.store, exchange.site->id);
        markup::CleanBody clean = markup::clean_body(
            exchange.field("format") == "markdown" ? markup::markdown_to_html(typed) : typed,
            media);
        sent.text.body = with_mark(clean.body, clean.lead);
        sent.dropped = std::move(clean.dropped);
    } catch (const std::length_error& error) {
        sent.body_fault = error.what();
    }
    return sent;
}

std::optional<std::uint32_t> save_working_text(const DeskExchange& exchange, model::PostId post,
                                               const WorkingText& text) {
    store::Draft draft;
    draft.post = post;
    draft.account = exchange.identity().account.value;
    draft.based_on = text.based_on;
    draft.fields = text.fields.to_json();
    draft.body = text.body;
    draft.rules_version = markup::kRulesVersion;
    draft.lock_version = text.draft_version;
    return exchange.services.drafts.save(draft);
}

}  // namespace budkavle::app
