// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/error_gate.hpp"
#include "app/public/handlers.hpp"
#include "app/public/listing.hpp"
#include "app/public/subject_list.hpp"

namespace budkavle::app {

namespace {

model::Tag find_tag(const Exchange& exchange) {
    const StageTimer timer(exchange.times.sql);
    auto tag = exchange.services.store.find_tag(exchange.site().id, exchange.captures.slug);
    if (!tag) {
        throw NotFound{};
    }
    return std::move(*tag);
}

}  // namespace

http::Response show_tag(const Exchange& exchange) {
    const model::Tag tag = find_tag(exchange);
    const auto posts = [&] {
        const StageTimer timer(exchange.times.sql);
        return exchange.services.store.newest_posts_with_tag(exchange.site().id, tag.id,
                                                             one_more_than_a_page(exchange.site()));
    }();
    return show_newest(exchange, to_subject(tag), posts);
}

http::Response show_tag_older(const Exchange& exchange) {
    const model::Tag tag = find_tag(exchange);
    const model::PostLink place = find_place(exchange);
    const auto posts = [&] {
        const StageTimer timer(exchange.times.sql);
        return exchange.services.store.tag_posts_older_than(exchange.site().id, tag.id, place,
                                                            one_more_than_a_page(exchange.site()));
    }();
    return show_before(exchange, to_subject(tag), place, posts);
}

}  // namespace budkavle::app
