// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/editor_accounts.hpp"

#include <gmock/gmock.h>

#include "account_fixture.hpp"

namespace budkavle::store {
namespace {

using namespace std::chrono;
using ::testing::ElementsAre;
using ::testing::Pair;

using Accounts = AccountFixture;

TEST_F(Accounts, ALoginIsTakenInAnyLetterCase) {
    model::Account again = anna_;
    again.login = "ANNA-" + site_.slug;
    try {
        (void)accounts_.add(again, kHash, "test");
        FAIL() << "the same login twice";
    } catch (const StoreError& error) {
        EXPECT_EQ(error.kind(), StoreError::Kind::constraint);
    }
    EXPECT_EQ(accounts_.find("ANNA-" + site_.slug).value().account.id, anna_.id);
    EXPECT_FALSE(accounts_.find("anna"));
}

TEST_F(Accounts, APasswordInClearIsRefusedByTheSchema) {
    model::Account other = anna_;
    other.login = "klartext-" + site_.slug;
    EXPECT_THROW((void)accounts_.add(other, Secret("hunter2"), "test"), StoreError);
    EXPECT_THROW(accounts_.set_password(anna_, Secret("hunter2"), kNow, "test"), StoreError);
}

TEST_F(Accounts, IsFoundWithWhatProvesItAndItsRoles) {
    const StoredAccount stored = accounts_.find(anna_.id).value();
    EXPECT_EQ(stored.account.login, anna_.login);
    EXPECT_EQ(stored.account.display_name, "Anna Ås");
    EXPECT_FALSE(stored.account.is_administrator);
    EXPECT_FALSE(stored.account.is_disabled);
    EXPECT_EQ(stored.account.created, kNow);
    EXPECT_EQ(stored.password_hash.reveal(), kHash.reveal());
    EXPECT_FALSE(stored.totp_secret);
    EXPECT_THAT(stored.account.roles, ElementsAre(Pair(site_.id, model::Role::writer)));
    for (const model::Account& listed : accounts_.list()) {
        if (listed.id == anna_.id) {
            EXPECT_THAT(listed.roles, ElementsAre(Pair(site_.id, model::Role::writer)));
            return;
        }
    }
    FAIL() << "not in the list";
}

TEST_F(Accounts, ARoleIsChangedAndTakenAway) {
    accounts_.set_role(anna_, site_.id, model::Role::administrator, "test");
    EXPECT_THAT(accounts_.find(anna_.id).value().account.roles,
                ElementsAre(Pair(site_.id, model::Role::administrator)));
    accounts_.set_role(anna_, site_.id, std::nullopt, "test");
    EXPECT_TRUE(accounts_.find(anna_.id).value().account.roles.empty());
    accounts_.set_administrator(anna_, true, "test");
    EXPECT_TRUE(accounts_.find(anna_.id).value().account.is_administrator);
    EXPECT_EQ(audits("role"), 3U);
}

TEST_F(Accounts, ALinkIsGoodOnceUntilItsLastSecond) {
    const std::string link = digest('k');
    accounts_.add_link(anna_, link, kNow, kNow + hours(24), "test");
    EXPECT_EQ(accounts_.find_link(link, kNow + hours(24) - seconds(1)).value().account, anna_.id);
    EXPECT_FALSE(accounts_.find_link(link, kNow + hours(24)));
    EXPECT_FALSE(accounts_.find_link(digest('x'), kNow));
    const LinkOwner owner = accounts_.find_link(link, kNow).value();
    EXPECT_FALSE(accounts_.redeem_link(link, owner, kOtherHash, kNow + hours(24)));
    EXPECT_EQ(accounts_.find(anna_.id).value().password_hash.reveal(), kHash.reveal());
    EXPECT_TRUE(accounts_.redeem_link(link, owner, kOtherHash, kNow + seconds(1)));
    EXPECT_EQ(accounts_.find(anna_.id).value().password_hash.reveal(), kOtherHash.reveal());
    EXPECT_FALSE(accounts_.redeem_link(link, owner, kHash, kNow + seconds(2))) << "used twice";
    EXPECT_FALSE(accounts_.find_link(link, kNow + seconds(2)));
}

TEST_F(Accounts, ANewLinkTakesThePlaceOfTheOld) {
    accounts_.add_link(anna_, digest('o'), kNow, kNow + hours(24), "test");
    accounts_.add_link(anna_, digest('n'), kNow, kNow + hours(24), "test");
    EXPECT_FALSE(accounts_.find_link(digest('o'), kNow));
    EXPECT_TRUE(accounts_.find_link(digest('n'), kNow));
    accounts_.set_disabled(anna_, true, kNow, "test");
    accounts_.set_disabled(anna_, false, kNow, "test");
    EXPECT_FALSE(accounts_.find_link(digest('n'), kNow)) << "it outlived the account's disabling";
}

TEST_F(Accounts, TheHashIsMadeAnewOnlyWhileThePasswordIsTheSame) {
    accounts_.replace_hash(anna_.id, kOtherHash, Secret("$argon2id$new"));
    EXPECT_EQ(accounts_.find(anna_.id).value().password_hash.reveal(), kHash.reveal());
    accounts_.replace_hash(anna_.id, kHash, kOtherHash);
    EXPECT_EQ(accounts_.find(anna_.id).value().password_hash.reveal(), kOtherHash.reveal());
}

TEST_F(Accounts, ASecondFactorsCodeIsGoodOnceAndNeverAnEarlierOne) {
    EXPECT_FALSE(credentials_.use_totp_step(anna_.id, 100)) << "there is no second factor";
    credentials_.enable_second_factor(anna_, kTotpSecret, 100, {digest('a'), digest('b')}, kNow,
                                      anna_.login);
    const StoredAccount stored = accounts_.find(anna_.id).value();
    EXPECT_TRUE(stored.account.has_second_factor);
    EXPECT_EQ(stored.totp_secret.value().reveal(), kTotpSecret.reveal());
    EXPECT_EQ(stored.totp_last_step, 100U);
    EXPECT_FALSE(credentials_.use_totp_step(anna_.id, 100));
    EXPECT_TRUE(credentials_.use_totp_step(anna_.id, 102));
    EXPECT_FALSE(credentials_.use_totp_step(anna_.id, 102));
    EXPECT_FALSE(credentials_.use_totp_step(anna_.id, 101));
}

TEST_F(Accounts, ARecoveryCodeIsGoodOnceAndOnlyForItsAccount) {
    credentials_.enable_second_factor(anna_, kTotpSecret, 1, {digest('a'), digest('b')}, kNow,
                                      anna_.login);
    const model::Account other = add_account("bo");
    EXPECT_FALSE(credentials_.use_recovery_code(other, digest('a'), kNow));
    EXPECT_EQ(credentials_.count_recovery_codes(anna_.id), 2U);
    EXPECT_TRUE(credentials_.use_recovery_code(anna_, digest('a'), kNow));
    EXPECT_FALSE(credentials_.use_recovery_code(anna_, digest('a'), kNow));
    EXPECT_EQ(credentials_.count_recovery_codes(anna_.id), 1U);
    credentials_.replace_recovery_codes(anna_, {digest('c')}, kNow, anna_.login);
    EXPECT_FALSE(credentials_.use_recovery_code(anna_, digest('b'), kNow));
    EXPECT_TRUE(credentials_.use_recovery_code(anna_, digest('c'), kNow));
    credentials_.disable_second_factor(anna_, anna_.login);
    EXPECT_FALSE(accounts_.find(anna_.id).value().totp_secret);
    EXPECT_EQ(credentials_.count_recovery_codes(anna_.id), 0U);
    EXPECT_EQ(audits("second-factor"), 5U);
}

TEST_F(Accounts, AProgramsPasswordActsForItsOwnerUntilItIsRevoked) {
    const std::uint64_t id = credentials_.add_application_password(anna_, "Skrivbordsprogrammet",
                                                                   digest('p'), kNow, "anna");
    const model::Identity identity =
        credentials_.find_by_application_password(digest('p'), kNow).value();
    EXPECT_EQ(identity.account, anna_.id);
    EXPECT_EQ(identity.session, 0U);
    EXPECT_EQ(identity.role_on(site_.id), model::Role::writer);
    EXPECT_FALSE(credentials_.find_by_application_password(digest('q'), kNow));
    EXPECT_EQ(credentials_.list_application_passwords(anna_.id).at(0).used, kNow);
    (void)credentials_.find_by_application_password(digest('p'), kNow + seconds(59));
    EXPECT_EQ(credentials_.list_application_passwords(anna_.id).at(0).used, kNow);
    (void)credentials_.find_by_application_password(digest('p'), kNow + seconds(60));
    EXPECT_EQ(credentials_.list_application_passwords(anna_.id).at(0).used, kNow + seconds(60));
    accounts_.set_disabled(anna_, true, kNow, "test");
    EXPECT_FALSE(credentials_.find_by_application_password(digest('p'), kNow));
    accounts_.set_disabled(anna_, false, kNow, "test");
    EXPECT_FALSE(credentials_.revoke_application_password(add_account("cia"), id, kNow, "cia"))
        << "a stranger revoked it";
    EXPECT_TRUE(credentials_.revoke_application_password(anna_, id, kNow, "anna"));
    EXPECT_FALSE(credentials_.revoke_application_password(anna_, id, kNow, "anna"));
    EXPECT_FALSE(credentials_.find_by_application_password(digest('p'), kNow));
    EXPECT_TRUE(credentials_.list_application_passwords(anna_.id).empty());
}

}  // namespace
}  // namespace budkavle::store
