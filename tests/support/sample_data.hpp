// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Fills a migrated database with a large, repeatable amount of posts, by statements of many rows:
// 20,000 posts in seconds, 1,000,000 in minutes (tests/bench/make_posts.cpp). Among them drafts,
// posts of the future, expired and withdrawn ones, some without a title, some with a lead, several
// that were published in the same second, and old versions. Thread promise: one thread.
//
//   fill_with_samples(owner_connection, {.sites = 3, .posts = 20'000});
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>

#include "store/connection.hpp"

namespace budkavle::test {

/// Post N has the text of post N + 500, and with the ten categories, tags and series of SamplePlan
/// it is in the same ones as post N + 1,500. Where the numbers of posts of two databases differ by
/// a multiple of 1,500, as 1,000 and 1,000,000 do, their newest posts make the same pages, and so
/// do those in the middle: what differs in time is not what they show.
inline constexpr std::size_t kSampleTexts = 500;

struct SamplePlan {
    std::size_t sites = 3;  ///< the first has `posts`, the others a tenth of it each
    std::size_t posts = 20'000;
    std::size_t categories = 10;     ///< of each site; as many tags, and as many series
    std::size_t body_bytes = 1'500;  ///< on average; from a quarter of it to nearly twice as much
    std::size_t old_versions = 1;    ///< of every post: each is an UPDATE of the whole table
    /// Between one post and the next, the newest an hour or so ago: at four hours 20,000 posts are
    /// some nine years.
    std::chrono::seconds spacing = std::chrono::hours(4);
    std::string base_url = "https://example.se";  ///< site N is at base_url/site-N, on any host
    std::uint32_t seed = 1;
};

/// Adds sites site-1, site-2, … with all that belongs to them, and at the end one change of
/// everything by the node "samples". In a database without sites ids run from 1, and post N of the
/// first site has id N. Throws StoreError(constraint) if such a site is there. The connection
/// should have no query_limit.
void fill_with_samples(store::Connection& connection, const SamplePlan& plan);

}  // namespace budkavle::test
