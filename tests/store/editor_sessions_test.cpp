// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/editor_sessions.hpp"

#include <gmock/gmock.h>

#include "account_fixture.hpp"

namespace budkavle::store {
namespace {

using namespace std::chrono;
using ::testing::ElementsAre;
using ::testing::Field;

constexpr hours kIdle{2};

class Sessions : public AccountFixture {
protected:
    std::uint64_t begin(char kind, UtcTime now, const std::string& old = {}) const {
        return sessions_.begin({.account = anna_.id,
                                .means = model::SignInMeans::password,
                                .address = "2001:db8::1",
                                .browser = "Firefox, Windows",
                                .begun = now,
                                .expires = now + hours(12)},
                               digest(kind), old);
    }
    [[nodiscard]] bool is_live(char kind, UtcTime now) const {
        return sessions_.find(digest(kind), now, kIdle).has_value();
    }
};

TEST_F(Sessions, TellWhoItIsWithTheRolesOfEachSite) {
    model::Site other = site_;
    other.slug += "-b";
    other.path_prefix += "b";
    other.id = editor_.add_site(other, "test");
    accounts_.set_role(anna_, other.id, model::Role::editor, "test");
    const std::uint64_t id = begin('s', kNow);
    const model::Identity identity = sessions_.find(digest('s'), kNow, kIdle).value();
    EXPECT_EQ(identity.session, id);
    EXPECT_EQ(identity.account, anna_.id);
    EXPECT_EQ(identity.login, anna_.login);
    EXPECT_EQ(identity.display_name, "Anna Ås");
    EXPECT_EQ(identity.means, model::SignInMeans::password);
    EXPECT_EQ(identity.signed_in, kNow);
    EXPECT_EQ(identity.expires, kNow + hours(12));
    EXPECT_EQ(identity.role_on(site_.id), model::Role::writer);
    EXPECT_EQ(identity.role_on(other.id), model::Role::editor);
    EXPECT_EQ(identity.role_on({999'999}), std::nullopt);
    EXPECT_TRUE(identity.may_act_as(model::Role::writer, other.id));
    EXPECT_FALSE(identity.may_act_as(model::Role::editor, site_.id));
    EXPECT_FALSE(sessions_.find(digest('x'), kNow, kIdle));
}

TEST_F(Sessions, OfAnAccountWithoutRolesHaveNone) {
    accounts_.set_role(anna_, site_.id, std::nullopt, "test");
    (void)begin('s', kNow);
    EXPECT_EQ(sessions_.find(digest('s'), kNow, kIdle).value().role_on(site_.id), std::nullopt);
    accounts_.set_administrator(anna_, true, "test");
    EXPECT_EQ(sessions_.find(digest('s'), kNow, kIdle).value().role_on(site_.id),
              model::Role::administrator);
}

TEST_F(Sessions, EndWhenTheyAreIdleAndUseKeepsThemAlive) {
    (void)begin('s', kNow);
    EXPECT_TRUE(is_live('s', kNow + kIdle - seconds(1)));
    const UtcTime used = kNow + kIdle - seconds(1);
    EXPECT_TRUE(is_live('s', used + kIdle - seconds(1)));
    const UtcTime last = used + kIdle - seconds(1);
    EXPECT_FALSE(is_live('s', last + kIdle));
}

TEST_F(Sessions, EndAtTheirLimitHoweverMuchTheyAreUsed) {
    (void)begin('s', kNow);
    for (UtcTime time = kNow; time < kNow + hours(12); time += hours(1)) {
        EXPECT_TRUE(is_live('s', time));
    }
    EXPECT_TRUE(is_live('s', kNow + hours(12) - seconds(1)));
    EXPECT_FALSE(is_live('s', kNow + hours(12)));
}

TEST_F(Sessions, NoteTheirUseOnceAMinute) {
    (void)begin('s', kNow);
    const auto seen = [&] {
        return sessions_.list(anna_.id, kNow + seconds(70), kIdle).at(0).seen;
    };
    EXPECT_TRUE(is_live('s', kNow + seconds(59)));
    EXPECT_EQ(seen(), kNow);
    EXPECT_TRUE(is_live('s', kNow + seconds(60)));
    EXPECT_EQ(seen(), kNow + seconds(60));
}

TEST_F(Sessions, OfOneBrowserTakeThePlaceOfEachOther) {
    (void)begin('a', kNow);
    (void)begin('b', kNow, digest('a'));
    EXPECT_FALSE(is_live('a', kNow));
    EXPECT_TRUE(is_live('b', kNow));
}

TEST_F(Sessions, AreListedAndEndedByTheirOwnerOnly) {
    const std::uint64_t first = begin('a', kNow);
    const std::uint64_t second = begin('b', kNow + seconds(1));
    const auto listed = sessions_.list(anna_.id, kNow + seconds(2), kIdle);
    EXPECT_THAT(listed, ElementsAre(Field(&OwnSession::id, second), Field(&OwnSession::id, first)));
    EXPECT_EQ(listed.at(0).address, "2001:db8::1");
    EXPECT_EQ(listed.at(0).browser, "Firefox, Windows");
    EXPECT_EQ(listed.at(0).begun, kNow + seconds(1));
    const model::Account other = add_account("bo");
    EXPECT_FALSE(sessions_.end(other.id, first));
    EXPECT_TRUE(is_live('a', kNow));
    EXPECT_TRUE(sessions_.end(anna_.id, first));
    EXPECT_FALSE(sessions_.end(anna_.id, first));
    EXPECT_FALSE(is_live('a', kNow));
    const std::uint64_t kept = begin('c', kNow);
    sessions_.end_all(anna_.id, kept);
    EXPECT_FALSE(is_live('b', kNow));
    EXPECT_TRUE(is_live('c', kNow));
    sessions_.end_by_token(digest('c'));
    EXPECT_FALSE(is_live('c', kNow));
    EXPECT_TRUE(sessions_.list(anna_.id, kNow, kIdle).empty());
}

TEST_F(Sessions, EndWithThePasswordAndWithTheAccount) {
    (void)begin('a', kNow);
    accounts_.set_password(anna_, kOtherHash, kNow + seconds(5), "test");
    EXPECT_FALSE(is_live('a', kNow + seconds(5)));
    (void)begin('b', kNow + seconds(5));
    EXPECT_TRUE(is_live('b', kNow + seconds(5)));
    // A session that another node began by the old password in that moment.
    (void)begin('c', kNow + seconds(4));
    EXPECT_FALSE(is_live('c', kNow + seconds(5)));
    EXPECT_EQ(sessions_.list(anna_.id, kNow + seconds(5), kIdle).size(), 1U);
    accounts_.set_disabled(anna_, true, kNow + seconds(6), "test");
    accounts_.set_disabled(anna_, false, kNow + seconds(6), "test");
    EXPECT_FALSE(is_live('b', kNow + seconds(6)));
    (void)begin('d', kNow + seconds(7));
    run_as_owner("UPDATE accounts SET is_disabled = 1 WHERE id = " +
                 std::to_string(anna_.id.value));
    EXPECT_FALSE(is_live('d', kNow + seconds(7)));
}

class Attempts : public AccountFixture {
protected:
    std::uint64_t fail(const std::string& network, UtcTime now) const {
        return sessions_.begin_attempt(anna_.login, network, now);
    }
};

TEST_F(Attempts, CountAsFailedUntilTheyHaveProvedRight) {
    const std::string net = "192.0.2." + std::to_string(site_.id.value % 250);
    const std::string far = net + "9";
    (void)fail(net, kNow);
    (void)fail(far, kNow + seconds(10));
    const std::uint64_t mine = fail(net, kNow + seconds(20));
    const Failures all = sessions_.failures_of_login(anna_.login, kNow, mine);
    EXPECT_EQ(all.count, 2U);
    EXPECT_EQ(all.last, kNow + seconds(10));
    EXPECT_EQ(sessions_.failures_of_login(anna_.login, kNow + seconds(1), mine).count, 1U);
    EXPECT_EQ(sessions_.failures_of_login(anna_.login, kNow, 0).count, 3U);
    EXPECT_EQ(sessions_.failures_from_network(far, kNow, mine).count, 1U);
    const Failures pair = sessions_.failures_of_login_from_network(anna_.login, net, kNow, mine);
    EXPECT_EQ(pair.count, 1U);
    EXPECT_EQ(pair.last, kNow);
    EXPECT_EQ(sessions_.last_sign_in(anna_.login, net, kNow), std::nullopt);
    sessions_.pass_attempt(mine);
    EXPECT_EQ(sessions_.last_sign_in(anna_.login, net, kNow + seconds(30)), kNow + seconds(20));
    EXPECT_EQ(sessions_.last_sign_in(anna_.login, far, kNow + seconds(30)), std::nullopt);
    EXPECT_EQ(sessions_.failures_of_login(anna_.login, kNow, 0).count, 2U);
    const Failures none = sessions_.failures_of_login("nobody-" + site_.slug, kNow, 0);
    EXPECT_EQ(none.count, 0U);
    EXPECT_EQ(none.last, std::nullopt);
}

TEST_F(Attempts, AreForgottenWhenNothingWasLookedAtAndAfterThirtyDays) {
    sessions_.drop_attempt(fail("198.51.100.7", kNow));
    EXPECT_EQ(sessions_.failures_of_login(anna_.login, kNow, 0).count, 0U);
    (void)fail("198.51.100.7", kNow);
    (void)fail("198.51.100.7", kNow + days(30));
    EXPECT_EQ(sessions_.failures_of_login(anna_.login, kNow, 0).count, 2U);
    (void)fail("198.51.100.7", kNow + days(30) + seconds(1));
    EXPECT_EQ(sessions_.failures_of_login(anna_.login, kNow, 0).count, 2U);
}

}  // namespace
}  // namespace budkavle::store
