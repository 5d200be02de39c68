// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/editor/posts/own_post.hpp"

#include <utility>

#include "app/error_gate.hpp"

namespace budkavle::app {

store::EditablePost load_own_post(const DeskExchange& exchange) {
    const model::PostId id{exchange.captures.id};
    auto post = exchange.services.store.find_post(exchange.site->id, id);
    if (!post) {
        throw NotFound{};
    }
    if (!exchange.may(Right::publish) &&
        exchange.services.drafts.owner(id) != exchange.identity().account.value) {
        throw NotFound{};
    }
    return std::move(*post);
}

std::string post_href(const DeskExchange& exchange, model::PostId post, std::string_view rest) {
    return exchange.site_href("inlagg/" + std::to_string(post.value) + "/" + std::string(rest));
}

std::string post_name(const store::EditablePost& post) {
    return post.title.value_or(post.plain_start);
}

}  // namespace budkavle::app
