// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// No page costs more where there are more posts: the rows that the engine reads for each kind of
// page are as many among 20,000 posts as among 2,000. tests/bench/query_cost shows the same in
// microseconds, for a million.
#include <gtest/gtest.h>

#include "engine_rows.hpp"
#include "store/connection_lease.hpp"
#include "support/page_queries.hpp"
#include "support/sample_data.hpp"
#include "test_server.hpp"

namespace budkavle::store {
namespace {

/// A database of samples, and the rows that each page reads of it.
class SizedDatabase {
public:
    explicit SizedDatabase(std::size_t posts) : posts_(posts), database_(test::server()) {
        auto settings = database_.owner();
        settings.query_limit = std::chrono::seconds{0};
        Connection connection(settings);
        test::fill_with_samples(connection, {.sites = 2, .posts = posts});
    }

    std::vector<std::uint64_t> rows_by_page() {
        // One connection for the questions and for counting, which an administrator may.
        ConnectionPool pool({.connection = database_.administrator(), .size = 1});
        const PublicStore store(pool);
        const test::SamplePlace place = test::sample_place(store, posts_ / 2);
        std::vector<std::uint64_t> counts;
        for (const test::PageQuery& page : test::page_queries()) {
            page.ask(store, place);  // preparing a statement reads rows of its own
            forget_engine_rows(*pool.borrow());
            page.ask(store, place);
            counts.push_back(engine_rows(*pool.borrow()));
        }
        return counts;
    }

private:
    std::size_t posts_;
    test::TemporaryDatabase database_;
};

TEST(Scale, EachPageReadsAsManyRowsAmongTenTimesAsManyPosts) {
    constexpr std::uint64_t kTolerance = 8;  // a post more or less that is passed over
    const auto few = SizedDatabase(2'000).rows_by_page();
    const auto many = SizedDatabase(20'000).rows_by_page();
    const auto pages = test::page_queries();
    for (std::size_t i = 0; i < pages.size(); ++i) {
        EXPECT_GT(few[i], 0U) << pages[i].name;
        EXPECT_LE(many[i], few[i] + kTolerance) << pages[i].name;
    }
}

}  // namespace
}  // namespace budkavle::store
