// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What the script of the page asks while one writes. Each answer is small JSON.
#include <nlohmann/json.hpp>

#include "app/editor/frame/desk_responses.hpp"
#include "app/editor/frame/handlers.hpp"
#include "app/editor/posts/edit_lock.hpp"
#include "app/editor/posts/own_post.hpp"
#include "app/editor/posts/working_text.hpp"

namespace budkavle::app {

namespace {

using nlohmann::json;

// Times go as times: the script says them in words.
json lock_json(const store::EditLock& lock) {
    return {{"who", lock.account_name}, {"since", to_rfc3339(lock.since)}};
}

}  // namespace

http::Response autosave(const DeskExchange& exchange) {
    const store::EditablePost post = load_own_post(exchange);
    const SentText sent = read_sent_text(exchange);
    if (sent.body_fault) {
        return json_response(json{{"ok", false}, {"fault", "body-too-long"}}.dump(),
                             http::Status::content_too_large);
    }
    const auto version = save_working_text(exchange, post.id, sent.text);
    if (!version) {
        const auto theirs = exchange.services.drafts.find(post.id);
        json stale{{"who", theirs ? theirs->account_name : ""},
                   {"when", theirs ? to_rfc3339(theirs->saved) : ""}};
        return json_response(json{{"ok", false}, {"fault", "stale"}, {"stale", stale}}.dump(),
                             http::Status::conflict);
    }
    json answer{
        {"ok", true}, {"draft_version", *version}, {"saved_at", to_rfc3339(exchange.now())}};
    if (const auto other = open_for_writing(exchange, post.id, false)) {
        answer["lock"] = lock_json(*other);
    }
    return json_response(answer.dump());
}

http::Response keep_lock(const DeskExchange& exchange) {
    const store::EditablePost post = load_own_post(exchange);
    const auto other = open_for_writing(exchange, post.id, false);
    if (other) {
        return json_response(
            json{{"ok", false}, {"fault", "locked"}, {"lock", lock_json(*other)}}.dump(),
            http::Status::locked);
    }
    return json_response(json{{"ok", true}}.dump());
}

}  // namespace budkavle::app
