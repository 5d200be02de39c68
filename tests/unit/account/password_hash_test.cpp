// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "account/password_hash.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <thread>
#include <vector>

namespace budkavle::account {
namespace {

using ::testing::StartsWith;
using namespace std::chrono_literals;

TEST(PasswordHasher, KeepsAPasswordAsArgon2idAndNeverTwiceTheSame) {
    const PasswordHasher hasher;
    const Secret password("korrekt häst batteri");
    const Secret hash = hasher.hash(password).value();
    EXPECT_THAT(hash.reveal(), StartsWith("$argon2id$v=19$m=65536,t=2,p=1$"));
    EXPECT_NE(hash.reveal(), hasher.hash(password).value().reveal());
    EXPECT_EQ(hasher.verify(password, hash.reveal()), Verdict::right);
    EXPECT_EQ(hasher.verify(Secret("korrekt häst batterj"), hash.reveal()), Verdict::wrong);
    EXPECT_EQ(hasher.verify(Secret(""), hash.reveal()), Verdict::wrong);
    EXPECT_FALSE(needs_rehash(hash.reveal()));
}

TEST(PasswordHasher, TakesNoPasswordForTheDummyHashOrForWhatIsNoHash) {
    const PasswordHasher hasher;
    EXPECT_EQ(hasher.verify(Secret(""), hasher.dummy_hash()), Verdict::wrong);
    EXPECT_EQ(hasher.verify(Secret("korrekt häst batteri"), "$argon2id$v=19$"), Verdict::wrong);
    EXPECT_EQ(hasher.verify(Secret("korrekt häst batteri"), ""), Verdict::wrong);
    EXPECT_FALSE(needs_rehash(hasher.dummy_hash()));
}

TEST(PasswordHasher, VerifiesAHashOfOtherCostsAndAsksForANewOne) {
    // Made with the argon2 program: argon2 saltsaltsalt -id -t 1 -m 10 -p 1 -e
    const std::string cheap =
        "$argon2id$v=19$m=1024,t=1,p=1$c2FsdHNhbHRzYWx0$aSQ83V3NNUBE3/"
        "WdKYwJpjrt+2p9XzfxVCoc86+qrQA";
    EXPECT_EQ(PasswordHasher().verify(Secret("lösenord-med-längd"), cheap), Verdict::right);
    EXPECT_TRUE(needs_rehash(cheap));
    EXPECT_TRUE(needs_rehash("no hash"));
}

TEST(PasswordHasher, LetsNoMoreThanItsLimitWorkAtOnceAndSaysWhenItIsBusy) {
    const PasswordHasher hasher({.at_once = 1, .wait = 1ms});
    std::array<Verdict, 3> verdicts{};
    {
        std::vector<std::jthread> threads;
        threads.reserve(verdicts.size());
        for (Verdict& verdict : verdicts) {
            threads.emplace_back([&hasher, &verdict] {
                verdict = hasher.verify(Secret("fel lösenord"), hasher.dummy_hash());
            });
        }
    }
    EXPECT_EQ(std::count(verdicts.begin(), verdicts.end(), Verdict::busy), 2);
    EXPECT_EQ(std::count(verdicts.begin(), verdicts.end(), Verdict::wrong), 1);
    EXPECT_EQ(hasher.verify(Secret("fel lösenord"), hasher.dummy_hash()), Verdict::wrong)
        << "a turn was not given back";
}

TEST(PasswordHasher, AWrongPasswordWaitsForItsTurnWhenTheLimitAllowsIt) {
    const PasswordHasher hasher({.at_once = 1, .wait = 60s});
    std::array<Verdict, 3> verdicts{};
    {
        std::vector<std::jthread> threads;
        threads.reserve(verdicts.size());
        for (Verdict& verdict : verdicts) {
            threads.emplace_back([&hasher, &verdict] {
                verdict = hasher.verify(Secret("fel lösenord"), hasher.dummy_hash());
            });
        }
    }
    EXPECT_EQ(std::count(verdicts.begin(), verdicts.end(), Verdict::wrong), 3);
}

}  // namespace
}  // namespace budkavle::account
