// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/store_error.hpp"

#include <gtest/gtest.h>

#include "store/plain_slug.hpp"

namespace budkavle::store {
namespace {

using Kind = StoreError::Kind;

TEST(StoreErrors, OfABusyOrLeavingServerSayWhetherToTryAgain) {
    for (const unsigned code : {1213U, 1205U, 1020U}) {
        EXPECT_EQ(kind_of(code, "HY000"), Kind::transient) << code;
    }
    for (const unsigned code : {1040U, 1047U, 1053U, 1927U, 1969U, 2002U, 2003U, 2006U, 2013U}) {
        EXPECT_EQ(kind_of(code, "HY000"), Kind::unavailable) << code;
    }
    EXPECT_EQ(kind_of(9999, "40001"), Kind::transient);
}

TEST(StoreErrors, OfARefusedRowAreConstraints) {
    EXPECT_EQ(kind_of(1062, "23000"), Kind::constraint);
    EXPECT_EQ(kind_of(1452, "23000"), Kind::constraint);
    EXPECT_EQ(kind_of(4025, "23000"), Kind::constraint);
    EXPECT_EQ(kind_of(1406, "22001"), Kind::constraint);
}

TEST(StoreErrors, OfOursArePermanent) {
    EXPECT_EQ(kind_of(1064, "42000"), Kind::permanent);
    EXPECT_EQ(kind_of(1142, "42000"), Kind::permanent);
    EXPECT_EQ(kind_of(1045, "28000"), Kind::permanent);
}

TEST(PlainSlugs, FoldTheLettersOfTheNorth) {
    EXPECT_EQ(plain_slug("Skola & förskola"), "skola-forskola");
    EXPECT_EQ(plain_slug("Jåhkåmåhkke čáđŋšŧž"), "jahkamahkke-cadnstz");
    EXPECT_EQ(plain_slug("  ÅÄÖ  "), "aao");
    EXPECT_EQ(plain_slug("😀"), "namn");
    EXPECT_EQ(plain_slug(""), "namn");
    EXPECT_EQ(plain_slug(std::string(200, 'x')).size(), 80U);
}

TEST(PlainSlugs, TakeTheFirstFreeNumber) {
    EXPECT_EQ(free_slug("a", {}), "a");
    EXPECT_EQ(free_slug("a", {"a-2"}), "a");
    EXPECT_EQ(free_slug("a", {"a", "a-2", "a-4"}), "a-3");
}

}  // namespace
}  // namespace budkavle::store
