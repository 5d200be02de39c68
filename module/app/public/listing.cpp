// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/public/listing.hpp"

#include <algorithm>

#include "app/post_view.hpp"

namespace budkavle::app {

std::size_t one_more_than_a_page(const model::Site& site) noexcept {
    return std::size_t{site.posts_per_page} + 1;
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
