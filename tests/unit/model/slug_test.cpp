// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "model/slug.hpp"

#include <gtest/gtest.h>

#include <string>

namespace budkavle::model {
namespace {

TEST(Slug, IsWordsOfLowerCaseLettersAndDigitsWithSingleHyphens) {
    for (const char* text : {"a", "7", "varen-ar-har", "2015-11-26", "blog-post-19"}) {
        const auto slug = Slug::parse(text);
        ASSERT_TRUE(slug) << text;
        EXPECT_EQ(slug->text(), text);
    }
}

TEST(Slug, CannotBeAnythingElse) {
    for (const char* text : {"", "-", "-a", "a-", "a--b", "A", "å", "a b", "a/b", "a.b", "a_b",
                             "a%62", "../a", "a\n"}) {
        EXPECT_FALSE(Slug::parse(text)) << '"' << text << '"';
    }
    EXPECT_FALSE(Slug::parse(std::string_view("a\0b", 3))) << "a NUL is not a letter";
}

TEST(Slug, HasAtMostEightyBytes) {
    EXPECT_TRUE(Slug::parse(std::string(Slug::kMaxLength, 'a')));
    EXPECT_FALSE(Slug::parse(std::string(Slug::kMaxLength + 1, 'a')));
}

}  // namespace
}  // namespace budkavle::model
