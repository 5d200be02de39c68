// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What a watching process learns: which pages a change touches, and when it cannot be told.
#include <gmock/gmock.h>

#include <algorithm>
#include <thread>

#include "store/editor_accounts.hpp"
#include "store_fixture.hpp"

namespace budkavle::store {
namespace {

using model::second_of;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;
using testing::SizeIs;
using namespace std::chrono;

using Span = std::optional<model::TimeSpan>;

class Changes : public StoreFixture {
protected:
    void SetUp() override {
        StoreFixture::SetUp();
        known_ = public_.change_state().counters;
    }

    /// What was noted since the last call.
    std::optional<std::vector<Change>> news() {
        const auto now = public_.change_state().counters;
        auto changes = public_.changes_since(known_, now);
        known_ = now;
        return changes;
    }
    /// The span of the only change since the last call, which must be one of this test's site.
    Span touched() {
        const auto changes = news();
        if (!changes || changes->size() != 1) {
            ADD_FAILURE() << "not one change";
            return Span();
        }
        EXPECT_EQ(changes->front().site, site_.id);
        EXPECT_EQ(changes->front().node, "node-1");
        EXPECT_EQ(changes->front().counter, known_.front().counter);
        return changes->front().span;
    }
    EditablePost add(EditablePost post) {
        const model::PostId id = editor_.add_post(post, "test");
        (void)news();
        return load(id);
    }
    void save(const EditablePost& post) {
        ASSERT_TRUE(editor_.change_post(post, std::nullopt, "test"));
    }

    std::vector<NodeCounter> known_;
};

TEST_F(Changes, StateHoldsEachNodesCounterAndTheDatabasesClock) {
    const EditorStore other_node(editor_pool_, "node-2");
    (void)other_node.add_post(make_post("fran-nod-2", noon(2016, 1, 1)), "test");
    const ChangeState state = public_.change_state();
    ASSERT_THAT(state.counters, SizeIs(2));
    EXPECT_EQ(state.counters[0].node, "node-1");
    EXPECT_EQ(state.counters[1].node, "node-2");
    EXPECT_EQ(state.counters[1].counter, 1U);
    EXPECT_LE(state.counters[1].changed, state.now);
    EXPECT_LE(abs(state.now - system_clock_now()), seconds(2)) << "the same machine";
    EXPECT_THAT(
        public_.changes_since(known_, state.counters),
        testing::Optional(ElementsAre(Change{site_.id, second_of(noon(2016, 1, 1)), "node-2", 1})));
    run_as_owner("DELETE FROM change_counters WHERE node = 'node-2'");
    run_as_owner("DELETE FROM changes WHERE node = 'node-2'");
}

TEST_F(Changes, NoChangeIsNoNews) {
    EXPECT_THAT(news(), testing::Optional(IsEmpty()));
}

TEST_F(Changes, APostTouchesTheSecondOfItsPublication) {
    const EditablePost added = make_post("ny", noon(2016, 5, 1));
    const model::PostId id = editor_.add_post(added, "test");
    EXPECT_EQ(touched(), second_of(noon(2016, 5, 1)));
    EditablePost post = load(id);
    post.title = "Ny rubrik";
    save(post);
    EXPECT_EQ(touched(), second_of(noon(2016, 5, 1)));
    post = load(id);
    post.status = PostStatus::withdrawn;
    save(post);
    EXPECT_EQ(touched(), second_of(noon(2016, 5, 1)));
    post = load(id);
    post.withdrawn_reason = "Fel uppgifter.";
    save(post);
    EXPECT_EQ(touched(), second_of(noon(2016, 5, 1))) << "its page tells why it is gone";
}

TEST_F(Changes, AMovedPostTouchesItsOldAndItsNewTime) {
    EditablePost post = add(make_post("flyttad", noon(2016, 5, 1)));
    post.publish_at = noon(2014, 5, 1);
    save(post);
    EXPECT_EQ(touched(), (Span({noon(2014, 5, 1), noon(2016, 5, 1) + seconds(1)})));
}

TEST_F(Changes, ADraftTouchesNoPageUntilItIsPublished) {
    EditablePost draft = make_post("utkast", noon(2016, 5, 1));
    draft.status = PostStatus::draft;
    const model::PostId id = editor_.add_post(draft, "test");
    EXPECT_TRUE(model::is_empty(touched().value()));
    EditablePost post = load(id);
    post.title = "Bättre";
    save(post);
    EXPECT_TRUE(model::is_empty(touched().value()));
    post = load(id);
    post.status = PostStatus::published;
    post.publish_at = noon(2017, 5, 1);
    save(post);
    EXPECT_EQ(touched(), second_of(noon(2017, 5, 1))) << "nobody saw it at its time as a draft";
    post = load(id);
    post.status = PostStatus::draft;
    save(post);
    EXPECT_EQ(touched(), second_of(noon(2017, 5, 1)));
}

TEST_F(Changes, AStaticPageAndTheSiteTouchAllPagesOfTheSite) {
    EditablePost page = make_post("om", noon(2016, 5, 1));
    page.kind = model::PostKind::page;
    page.menu_position = 1;
    const model::PostId id = editor_.add_post(page, "test");
    EXPECT_EQ(touched(), Span());
    page = load(id);
    page.kind = model::PostKind::post;
    page.menu_position.reset();
    save(page);
    EXPECT_EQ(touched(), Span()) << "it was in the menu of all";
    site_.tagline = "Ny underrad";
    editor_.change_site(site_, "test");
    EXPECT_EQ(touched(), Span());
    model::Site other = site_;
    other.slug += "-b";
    other.path_prefix += "b";
    other.id = editor_.add_site(other, "test");
    const auto changes = news();
    ASSERT_THAT(changes, testing::Optional(SizeIs(1)));
    EXPECT_EQ(changes->front().site, other.id);
    EXPECT_EQ(changes->front().span, Span());
}

TEST_F(Changes, APictureTouchesNoPage) {
    model::Media media;
    media.hash = "cc112233445566778899aabbccddeeff";
    media.name = "norrsken";
    media.is_decorative = true;
    media.width = media.height = 1;
    (void)editor_.add_media(site_.id, media, {}, "test");
    EXPECT_TRUE(model::is_empty(touched().value()));
}

TEST_F(Changes, AnAccountIsNoNewsToReaders) {
    const EditorAccounts accounts(editor_pool_);
    const model::Account account{.login = "konto-" + site_.slug, .display_name = "K"};
    (void)accounts.add(account, Secret("$argon2id$v=19$m=65536,t=3,p=1$c2FsdA$aGFzaA"), "test");
    EXPECT_THAT(news(), testing::Optional(IsEmpty()));
}

TEST_F(Changes, AreToldInTheOrderOfTheirCounters) {
    const std::uint64_t before = known_.front().counter;
    for (const int day : {3, 1, 2}) {
        (void)editor_.add_post(
            make_post("dag-" + std::to_string(day), noon(2016, 5, static_cast<unsigned>(day))),
            "test");
    }
    EXPECT_THAT(news(), testing::Optional(ElementsAre(Field(&Change::counter, before + 1),
                                                      Field(&Change::counter, before + 2),
                                                      Field(&Change::counter, before + 3))));
}

TEST_F(Changes, AMissingNoteMakesEverythingUnknown) {
    (void)editor_.add_post(make_post("ett", noon(2016, 1, 1)), "test");
    (void)editor_.add_post(make_post("tva", noon(2016, 1, 2)), "test");
    run_as_owner("DELETE FROM changes ORDER BY counter DESC LIMIT 1");
    EXPECT_EQ(news(), std::nullopt);
    EXPECT_THAT(news(), testing::Optional(IsEmpty())) << "known again from then on";
    run_as_owner("UPDATE change_counters SET counter = counter + 1");  // as an older program does
    EXPECT_EQ(news(), std::nullopt);
}

TEST_F(Changes, ACounterThatWentBackOrAwayMakesEverythingUnknown) {
    auto ahead = known_;
    ahead.front().counter += 1;  // as after a restored backup
    EXPECT_EQ(public_.changes_since(ahead, known_), std::nullopt);
    EXPECT_EQ(public_.changes_since(known_, {}), std::nullopt);
}

TEST_F(Changes, AnUnknownNodeIsToldFromItsBeginningOrNotAtAll) {
    const EditorStore third(editor_pool_, "node-3");
    (void)third.add_post(make_post("fran-nod-3", noon(2016, 1, 1)), "test");
    EXPECT_THAT(news(), testing::Optional(SizeIs(1)));
    EXPECT_EQ(public_.changes_since({}, public_.change_state().counters), std::nullopt)
        << "node-1 has notes missing, by the tests above";
    run_as_owner("DELETE FROM change_counters WHERE node = 'node-3'");
    run_as_owner("DELETE FROM changes WHERE node = 'node-3'");
}

TEST_F(Changes, TooManyAtOnceAreUnknown) {
    run_as_owner(
        "INSERT INTO changes (node, counter, changed_utc) SELECT c.node, c.counter + n.seq, "
        "UTC_TIMESTAMP() FROM change_counters AS c CROSS JOIN seq_1_to_1001 AS n WHERE c.node = "
        "'node-1'");
    run_as_owner("UPDATE change_counters SET counter = counter + 1000 WHERE node = 'node-1'");
    EXPECT_THAT(news(), testing::Optional(SizeIs(1000)));
    run_as_owner("UPDATE change_counters SET counter = counter + 1 WHERE node = 'node-1'");
    EXPECT_THAT(news(), testing::Optional(SizeIs(1)));
    auto long_ago = known_;
    long_ago.front().counter -= 1001;
    EXPECT_EQ(public_.changes_since(long_ago, known_), std::nullopt);
}

TEST_F(Changes, NotesOfMoreThanAWeekAreDroppedByTheNextWriter) {
    (void)editor_.add_post(make_post("gammal", noon(2016, 1, 1)), "test");
    run_as_owner("UPDATE changes SET changed_utc = UTC_TIMESTAMP() - INTERVAL 8 DAY");
    run_as_owner(
        "INSERT INTO changes (node, counter, changed_utc) VALUES "
        "('node-9', 1, UTC_TIMESTAMP() - INTERVAL 8 DAY)");
    for (int i = 0; i < 8; ++i) {  // a writer drops some hundred at a time
        (void)editor_.add_post(make_post("ny-" + std::to_string(i), noon(2016, 1, 2)), "test");
    }
    EXPECT_EQ(count_as_owner("SELECT COUNT(*) AS n FROM changes WHERE node = 'node-1' AND "
                             "changed_utc < UTC_TIMESTAMP() - INTERVAL 7 DAY"),
              0U);
    EXPECT_EQ(count_as_owner("SELECT COUNT(*) AS n FROM changes WHERE node = 'node-1'"), 8U);
    EXPECT_EQ(count_as_owner("SELECT COUNT(*) AS n FROM changes WHERE node = 'node-9'"), 1U)
        << "each node drops its own: two nodes never change the same row";
    run_as_owner("DELETE FROM changes WHERE node = 'node-9'");
}

TEST_F(Changes, ChangesOfWritersAtTheSameTimeAllHaveTheirNote) {
    constexpr int kEach = 10;
    {
        std::vector<std::jthread> writers;
        for (int i = 0; i < 2; ++i) {
            writers.emplace_back([&] {
                for (int n = 0; n < kEach; ++n) {
                    (void)editor_.add_post(make_post("samma", noon(2016, 1, 1)), "test");
                }
            });
        }
    }
    EXPECT_THAT(news(), testing::Optional(SizeIs(2 * kEach)));
}

TEST_F(Changes, AChangeThatFailsLeavesNoNote) {
    EditablePost post = make_post("fel", noon(2016, 1, 1));
    post.language = "svenska språket";
    EXPECT_THROW((void)editor_.add_post(post, "test"), StoreError);
    EXPECT_THAT(news(), testing::Optional(IsEmpty()));
}

class Boundaries : public StoreFixture {
protected:
    /// Posts of this test lie in a year of their own, so that those of other tests are not seen.
    void SetUp() override {
        StoreFixture::SetUp();
        static int year = 2999;
        start_ = noon(++year, 1, 1);
    }
    void add(const std::string& slug, UtcTime publish, std::optional<UtcTime> expire = {},
             PostStatus status = PostStatus::published,
             model::PostKind kind = model::PostKind::post) {
        EditablePost post = make_post(slug, publish);
        post.expire_at = expire;
        post.status = status;
        post.kind = kind;
        (void)editor_.add_post(post, "test");
    }
    [[nodiscard]] Change of(UtcTime published) const {
        return {site_.id, second_of(published), "", 0};
    }
    UtcTime start_;
};

TEST_F(Boundaries, NextIsTheEarliestPublicationOrExpiryLaterThanAMoment) {
    add("b", start_ + hours(2), start_ + hours(9));
    add("a", start_ + hours(1), start_ + hours(3));
    add("utkast", start_ + minutes(30), std::nullopt, PostStatus::draft);
    add("indragen", start_ + minutes(30), std::nullopt, PostStatus::withdrawn);
    const auto expect_next = [&](auto after, auto next) {
        EXPECT_EQ(public_.next_boundary(start_ + after), start_ + next);
    };
    expect_next(hours(0), hours(1));
    expect_next(hours(1), hours(2));
    expect_next(hours(2), hours(3));
    expect_next(hours(3), hours(9));
    EXPECT_EQ(public_.next_boundary(start_ + hours(9)), std::nullopt) << "the farthest year so far";
}

TEST_F(Boundaries, BetweenTwoMomentsAreThoseOfEachPostAndPage) {
    add("a", start_ + hours(1), start_ + hours(3));
    add("sida", start_ + hours(2), std::nullopt, PostStatus::published, model::PostKind::page);
    add("utkast", start_ + hours(2), std::nullopt, PostStatus::draft);
    const Change whole_site{site_.id, std::nullopt, "", 0};
    EXPECT_THAT(public_.boundaries_between(start_, start_ + hours(2)),
                ElementsAre(of(start_ + hours(1)), whole_site));
    EXPECT_THAT(public_.boundaries_between(start_ + hours(1), start_ + hours(2)),
                ElementsAre(whole_site))
        << "the first moment is not within";
    EXPECT_THAT(public_.boundaries_between(start_ + hours(2), start_ + hours(3)),
                ElementsAre(of(start_ + hours(1))))
        << "an expired post is found by when it was published";
    EXPECT_THAT(public_.boundaries_between(start_ + hours(3), start_ + hours(4)), IsEmpty());
}

TEST_F(Boundaries, TooManyAreToldAsAChangeOfEverything) {
    const std::string site = std::to_string(site_.id.value);
    const std::string time = to_sql_datetime(start_ + hours(1));
    const auto insert = [&](const std::string& sequence) {
        run_as_owner(
            "INSERT INTO posts (site_id, status, slug, language, body, rules_version, "
            "publish_at_utc, created_utc, saved_utc) SELECT " +
            site + ", 'published', CONCAT('massa-', seq), 'sv', '', 1, '" + time +
            "', '2016-01-01', '2016-01-01' FROM " + sequence);
    };
    insert("seq_1_to_1000");
    EXPECT_THAT(public_.boundaries_between(start_, start_ + hours(1)), SizeIs(1000));
    insert("seq_1001_to_1001");
    EXPECT_THAT(public_.boundaries_between(start_, start_ + hours(1)), ElementsAre(Change{}));
}

}  // namespace
}  // namespace budkavle::store
