// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/public/listing.hpp"

#include <algorithm>
#include <utility>

#include "app/error_gate.hpp"
#include "app/post_view.hpp"

namespace budkavle::app {

std::size_t one_more_than_a_page(const model::Site& site) noexcept {
    return std::size_t{site.posts_per_page} + 1;
}

model::PostLink find_place(const Exchange& exchange) {
    const StageTimer timer(exchange.times.sql);
    auto place = exchange.services.store.find_post_link(exchange.site().id, {exchange.captures.id});
    if (!place) {
        throw NotFound{};
    }
    return std::move(*place);
}

MonthList months_of(const Exchange& exchange) {
    const StageTimer timer(exchange.times.sql);
    return exchange.services.sites.months(exchange.site().id);
}

model::TimeSpan listed_span(const std::vector<model::Post>& posts, std::size_t asked_for,
                            UtcTime end) {
    return {posts.size() < asked_for ? model::kFarPast : posts.back().published, end};
}

std::optional<model::PostId> fill_listing(const Exchange& exchange,
                                          const std::vector<model::Post>& posts, std::size_t limit,
                                          xml::PageView& page) {
    const BodyPart part = exchange.site().list_form == model::ListForm::lead ? BodyPart::lead_if_any
                                                                             : BodyPart::whole;
    const std::size_t shown = std::min(posts.size(), limit);
    page.posts.reserve(shown);
    for (std::size_t i = 0; i < shown; ++i) {
        page.posts.push_back(post_view(exchange.services, exchange.site(), posts[i], part));
    }
    if (posts.size() <= limit || shown == 0) {
        return std::nullopt;
    }
    return posts[shown - 1].id;
}

}  // namespace budkavle::app
