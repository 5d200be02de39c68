// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Fills a migrated database with a large, repeatable amount of posts, by statements of many rows:
// some 20,000 posts in a few seconds. Among them drafts, posts of the future, expired and withdrawn
// ones, some without a title, several that were published in the same second, and old versions.
// Thread promise: one thread.
//
//   fill_with_samples(owner_connection, {.sites = 3, .posts = 20'000});
#pragma once

#include <cstddef>
#include <cstdint>

#include "store/connection.hpp"

namespace budkavle::test {

struct SamplePlan {
    std::size_t sites = 3;  ///< the first has `posts`, the others a tenth of it each
    std::size_t posts = 20'000;
    std::size_t categories = 8;  ///< of each site
    std::size_t body_bytes = 1'500;
    std::size_t old_versions = 1;  ///< of every post: each is an UPDATE of the whole table
    std::uint32_t seed = 1;
};

/// The database must be empty of sites: ids then run from 1, and post N of the first site has id N.
void fill_with_samples(store::Connection& connection, const SamplePlan& plan);

}  // namespace budkavle::test
