// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The pool when the database goes away, comes back, or says nothing.
#include "store/connection_pool.hpp"

#include <algorithm>
#include <optional>
#include <thread>

#include "store/connection_lease.hpp"
#include "store_fixture.hpp"
#include "support/breakable_gate.hpp"

namespace budkavle::store {
namespace {

using namespace std::chrono;

/// From a server that answers again to a pool that knows: a pause, a connect under way, and some
/// for a busy machine.
constexpr milliseconds kBackLimit = seconds{4};

template <class Work>
milliseconds time_of(const Work& work) {
    const auto start = steady_clock::now();
    work();
    return duration_cast<milliseconds>(steady_clock::now() - start);
}

class Pool : public StoreFixture {
protected:
    void SetUp() override {
        StoreFixture::SetUp();
        settings_.connection = database().reader();
        settings_.connection.socket = gate_path_;
        settings_.connection.query_limit = seconds{1};
        settings_.wait_limit = milliseconds{100};
        settings_.retry_pause = milliseconds{200};
        settings_.size = 2;
        gate_.emplace(test::server().socket(), gate_path_);
    }

    static void expect_unavailable(const PublicStore& store) {
        try {
            store.ping();
            FAIL() << "it answered";
        } catch (const StoreError& error) {
            EXPECT_EQ(error.kind(), StoreError::Kind::unavailable) << error.what();
        }
    }

    /// The time from now until the store answers again; fails after `limit`.
    static milliseconds time_to_answer(const PublicStore& store, milliseconds limit) {
        return time_of([&] {
            const auto deadline = steady_clock::now() + limit;
            while (steady_clock::now() < deadline) {
                try {
                    store.ping();
                    return;
                } catch (const StoreError&) {
                    std::this_thread::sleep_for(milliseconds{5});
                }
            }
            ADD_FAILURE() << "no answer within " << limit.count() << " ms";
        });
    }

    const std::string gate_path_ = test::server().folder() / "gate.sock";
    PoolSettings settings_;
    std::optional<test::BreakableGate> gate_;
};

TEST_F(Pool, ConnectsToNothingUntilAsked) {
    const ConnectionPool pool(settings_);
    EXPECT_EQ(gate_->accepted(), 0U);
}

TEST_F(Pool, KeepsItsConnections) {
    ConnectionPool pool(settings_);
    const PublicStore store(pool);
    for (int i = 0; i < 20; ++i) {
        store.ping();
    }
    EXPECT_EQ(gate_->accepted(), 1U);
}

TEST_F(Pool, ReadersDoNotNoticeThatKeptConnectionsWereCut) {
    ConnectionPool pool(settings_);
    const PublicStore store(pool);
    for (int i = 0; i < 3; ++i) {
        store.ping();
        gate_->cut();
        std::this_thread::sleep_for(milliseconds{30});  // the gate's thread cuts
        EXPECT_NO_THROW(store.ping());
    }
}

TEST_F(Pool, AllKeptConnectionsAreReplacedAfterOneWasFoundDead) {
    ConnectionPool pool(settings_);
    const PublicStore store(pool);
    {
        const auto first = pool.borrow();
        const auto second = pool.borrow();
    }
    gate_->cut();
    std::this_thread::sleep_for(milliseconds{30});
    EXPECT_NO_THROW(store.ping());
    EXPECT_NO_THROW(store.ping());
}

TEST_F(Pool, WaitsForAFreeConnectionOnlyAsLongAsItsLimit) {
    ConnectionPool pool(settings_);
    const PublicStore store(pool);
    const auto first = pool.borrow();
    const auto second = pool.borrow();
    const milliseconds waited = time_of([&] { expect_unavailable(store); });
    EXPECT_GE(waited, settings_.wait_limit);
    EXPECT_LT(waited, settings_.wait_limit + milliseconds{400});
}

TEST_F(Pool, GivesAWaitingThreadTheConnectionThatComesBack) {
    settings_.wait_limit = seconds{5};
    ConnectionPool pool(settings_);
    const PublicStore store(pool);
    std::jthread other;  // ends before the pool
    const auto second = pool.borrow();
    {
        const auto first = pool.borrow();
        other = std::jthread([&] { EXPECT_NO_THROW(store.ping()); });
        std::this_thread::sleep_for(milliseconds{50});
    }
    other.join();
}

TEST_F(Pool, CostsNobodyPatienceWhileTheServerIsAway) {
    gate_->set_closed(true);
    ConnectionPool pool(settings_);
    const PublicStore store(pool);
    expect_unavailable(store);
    const std::size_t tried = gate_->accepted();
    EXPECT_LT(time_of([&] {
                  for (int i = 0; i < 100; ++i) {
                      expect_unavailable(store);
                  }
              }),
              settings_.retry_pause);
    EXPECT_EQ(gate_->accepted(), tried) << "nobody tries before the pause is over";
    gate_->set_closed(false);
    time_to_answer(store, kBackLimit);
}

TEST_F(Pool, CostsNobodyPatienceWhileTheServerSaysNothing) {
    settings_.connection.connect_limit = seconds{1};
    gate_->set_stalled(true);
    ConnectionPool pool(settings_);
    const PublicStore store(pool);
    expect_unavailable(store);
    const std::size_t tried = gate_->accepted();
    milliseconds longest{};
    const auto end = steady_clock::now() + settings_.connection.connect_limit * 2;
    while (steady_clock::now() < end) {
        longest = std::max(longest, time_of([&] { expect_unavailable(store); }));
        std::this_thread::sleep_for(milliseconds{5});
    }
    EXPECT_LT(longest, milliseconds{settings_.connection.connect_limit} / 2)
        << "somebody waited for the server";
    EXPECT_GT(gate_->accepted(), tried) << "nobody looked whether it is back";
    gate_->set_stalled(false);
    time_to_answer(store, kBackLimit);
}

TEST_F(Pool, EndsAtOnceWhileItWaitsToTryAgain) {
    settings_.retry_pause = minutes{1};
    gate_->set_closed(true);
    EXPECT_LT(time_of([&] {
                  ConnectionPool pool(settings_);
                  expect_unavailable(PublicStore(pool));
              }),
              seconds{1});
}

TEST_F(Pool, AServerThatSaysNothingEndsAQuestionAtItsLimitAndIsNotAskedTwice) {
    ConnectionPool pool(settings_);
    const PublicStore store(pool);
    store.ping();
    gate_->set_stalled(true);
    const milliseconds waited = time_of([&] { expect_unavailable(store); });
    EXPECT_GE(waited, settings_.connection.query_limit);
    EXPECT_LT(waited, settings_.connection.query_limit + milliseconds{1900});
    gate_->set_stalled(false);
    time_to_answer(store, kBackLimit);
}

TEST_F(Pool, ASlowQueryEndsAtItsLimitAndLeavesTheConnectionUsable) {
    ConnectionPool pool(settings_);
    auto lease = pool.borrow();
    static constexpr std::string_view kHeavy =
        "SELECT COUNT(*) AS n FROM information_schema.COLUMNS AS a CROSS JOIN "
        "information_schema.COLUMNS AS b CROSS JOIN "
        "information_schema.COLUMNS AS c WHERE a.COLUMN_NAME > b.COLUMN_NAME AND c.COLUMN_NAME > "
        "a.COLUMN_NAME";
    EXPECT_LT(time_of([&] {
                  try {
                      (void)lease->query(kHeavy, {});
                      FAIL() << "it ended by itself";
                  } catch (const StoreError& error) {
                      EXPECT_EQ(error.kind(), StoreError::Kind::unavailable) << error.what();
                  }
              }),
              seconds{4});
    EXPECT_FALSE(lease->is_broken());
    EXPECT_TRUE(lease->query(query::kPing, {}).next());
}

TEST_F(Pool, RecoversFromAServerThatWasKilledAndStartedAgain) {
    ConnectionPool pool(settings_);
    const PublicStore store(pool);
    const model::PostId id =
        editor_.add_post(make_post("fore-strommen-gick", noon(2016, 1, 1)), "test");
    store.ping();
    test::server().kill();
    EXPECT_LT(time_of([&] { expect_unavailable(store); }), seconds{2});
    test::server().start();
    time_to_answer(store, kBackLimit);
    EXPECT_TRUE(store.find_post_link(site_.id, id));
    EXPECT_NO_THROW((void)editor_.add_post(make_post("efter", noon(2016, 1, 2)), "test"))
        << "a write on a connection from before the restart";
}

TEST_F(Pool, AWrongPasswordIsOurMistakeAndNotShownInTheError) {
    settings_.connection.user = "budkavle_nobody";
    settings_.connection.password = Secret("hemligt-ord");
    ConnectionPool pool(settings_);
    try {
        PublicStore(pool).ping();
        FAIL() << "let in";
    } catch (const StoreError& error) {
        EXPECT_EQ(error.kind(), StoreError::Kind::permanent);
        EXPECT_EQ(std::string(error.what()).find("hemligt-ord"), std::string::npos);
    }
}

TEST_F(Pool, SessionsAreStrictInUtcAndReadNoLocalFiles) {
    ConnectionPool pool(settings_);
    auto lease = pool.borrow();
    static constexpr std::string_view kSession =
        "SELECT @@session.time_zone AS time_zone, @@session.sql_mode AS sql_mode, "
        "@@character_set_client AS client";
    RowReader rows = lease->query(kSession, {});
    const TextColumn zone = rows.text_column("time_zone");
    const TextColumn mode = rows.text_column("sql_mode");
    const TextColumn client = rows.text_column("client");
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(rows.text(zone), "+00:00");
    EXPECT_NE(rows.text(mode).find("STRICT_ALL_TABLES"), std::string::npos);
    EXPECT_EQ(rows.text(client), "utf8mb4");
    Connection owner(database().owner());
    owner.run_schema_text("CREATE TEMPORARY TABLE read_lines (content TEXT)");
    EXPECT_THROW(
        owner.run_schema_text("LOAD DATA LOCAL INFILE '/etc/hostname' INTO TABLE read_lines"),
        StoreError);
    EXPECT_THROW(owner.run_schema_text("SELECT 1; SELECT 2"), StoreError)
        << "one statement at a time";
}

TEST_F(Pool, AColumnThatAQueryLacksIsAnErrorAlsoWithoutRows) {
    ConnectionPool pool(settings_);
    auto lease = pool.borrow();
    RowReader rows = lease->query(query::kPageBySlug, {site_.id.value, "finns-inte"});
    EXPECT_THROW((void)rows.text_column("no_such_column"), StoreError);
    EXPECT_THROW((void)rows.integer_column("slug"), StoreError);
    EXPECT_FALSE(rows.next());
}

}  // namespace
}  // namespace budkavle::store
