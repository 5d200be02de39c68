// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/error_gate.hpp"
#include "app/public/handlers.hpp"
#include "app/public/listing.hpp"
#include "app/public/subject_list.hpp"

namespace budkavle::app {

namespace {

model::Category find_category(const Exchange& exchange) {
    const StageTimer timer(exchange.times.sql);
    auto category =
        exchange.services.store.find_category(exchange.site().id, exchange.captures.slug);
    if (!category) {
        throw NotFound{};
    }
    return std::move(*category);
}

}  // namespace

http::Response show_category(const Exchange& exchange) {
    const model::Category category = find_category(exchange);
    const auto posts = [&] {
        const StageTimer timer(exchange.times.sql);
        return exchange.services.store.newest_posts_in_category(
            exchange.site().id, category.id, one_more_than_a_page(exchange.site()));
    }();
    return show_newest(exchange, to_subject(category), posts);
}

http::Response show_category_older(const Exchange& exchange) {
    const model::Category category = find_category(exchange);
    const model::PostLink place = find_place(exchange);
    const auto posts = [&] {
        const StageTimer timer(exchange.times.sql);
        return exchange.services.store.category_posts_older_than(
            exchange.site().id, category.id, place, one_more_than_a_page(exchange.site()));
    }();
    return show_before(exchange, to_subject(category), place, posts);
}

}  // namespace budkavle::app
