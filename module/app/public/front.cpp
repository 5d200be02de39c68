// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <iterator>
#include <utility>
#include <vector>

#include "app/error_gate.hpp"
#include "app/page_frame.hpp"
#include "app/post_view.hpp"
#include "app/public/handlers.hpp"
#include "app/public/listing.hpp"
#include "app/responses.hpp"
#include "app/router.hpp"

namespace budkavle::app {

namespace {

/// More would leave no room for what is new: of more, the newest.
constexpr std::size_t kPinnedShown = 3;

/// What the front page is made of: the newest posts, and the pinned ones, however old they are.
model::TimeSpan front_span(const Exchange& exchange, const std::vector<model::Post>& newest,
                           const std::vector<model::Post>& pinned) {
    model::TimeSpan span = listed_span(newest, one_more_than_a_page(exchange.site()));
    for (const model::Post& post : pinned) {
        span = model::covering(span, model::second_of(post.published));
    }
    return span;
}

/// The pinned ones first, each post once.
void put_pinned_first(const Exchange& exchange, const std::vector<model::Post>& pinned,
                      xml::PageView& page) {
    std::vector<xml::PostView> posts;
    for (const model::Post& post : pinned) {
        std::erase_if(page.posts,
                      [&post](const xml::PostView& other) { return other.id == post.id.value; });
        xml::PostView view =
            post_view(exchange.services, exchange.site(), post,
                      exchange.site().list_form == model::ListForm::lead ? BodyPart::lead_if_any
                                                                         : BodyPart::whole);
        view.is_pinned = true;
        posts.push_back(std::move(view));
    }
    page.posts.insert(page.posts.begin(), std::make_move_iterator(posts.begin()),
                      std::make_move_iterator(posts.end()));
}

void link_older(const Exchange& exchange, std::optional<model::PostId> last, xml::PageView& page) {
    if (last) {
        page.older = xml::LinkView{.href = exchange.site().path_prefix +
                                           url_for(RouteName::older, {.id = last->value})};
    }
}

}  // namespace

http::Response show_front(const Exchange& exchange) {
    const model::Site& site = exchange.site();
    const auto posts = [&] {
        const StageTimer timer(exchange.times.sql);
        return exchange.services.store.newest_posts(site.id, one_more_than_a_page(site));
    }();
    const auto pinned = [&] {
        const StageTimer timer(exchange.times.sql);
        return exchange.services.store.pinned_posts(site.id, kPinnedShown);
    }();
    exchange.is_made_of(front_span(exchange, posts, pinned));
    xml::PageView page = start_page(exchange, xml::PageKind::front);
    page.description = site.tagline;
    link_older(exchange, fill_listing(exchange, posts, site.posts_per_page, page), page);
    put_pinned_first(exchange, pinned, page);
    return page_response(exchange, page);
}

http::Response show_older(const Exchange& exchange) {
    const model::Site& site = exchange.site();
    const model::PostLink place = find_place(exchange);
    const auto posts = [&] {
        const StageTimer timer(exchange.times.sql);
        return exchange.services.store.posts_older_than(site.id, place, one_more_than_a_page(site));
    }();
    if (posts.empty()) {
        throw NotFound{};
    }
    exchange.is_made_of(
        listed_span(posts, one_more_than_a_page(site), place.published + std::chrono::seconds(1)));
    xml::PageView page = start_page(exchange, xml::PageKind::older);
    link_older(exchange, fill_listing(exchange, posts, site.posts_per_page, page), page);
    page.newer = xml::LinkView{.href = page.site->home_href};
    // The date alone would give two pages of one busy day the same title.
    page.heading = post_label(exchange.services, site, posts.front());
    return page_response(exchange, page);
}

}  // namespace budkavle::app
