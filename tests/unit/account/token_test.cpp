// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "account/token.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace budkavle::account {
namespace {

std::string hex(const std::string& bytes) {
    static constexpr std::string_view kHex = "0123456789abcdef";
    std::string text;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        text += kHex[byte >> 4U];
        text += kHex[byte & 0x0FU];
    }
    return text;
}

TEST(Token, IsOneOfItsKindAndFitForACookie) {
    constexpr std::size_t kMany = 5000;
    std::set<std::string> tokens;
    std::set<char> letters;
    for (std::size_t i = 0; i < kMany; ++i) {
        const Secret token = make_token();
        EXPECT_TRUE(has_token_form(token.reveal())) << token.reveal();
        letters.insert(token.reveal().begin(), token.reveal().end());
        tokens.insert(token.reveal());
    }
    EXPECT_EQ(tokens.size(), kMany);
    EXPECT_EQ(letters.size(), 64U) << "not all of base64url";
}

TEST(Token, HasOneForm) {
    const std::string token = make_token().reveal();
    EXPECT_FALSE(has_token_form(""));
    EXPECT_FALSE(has_token_form(token + "A"));
    EXPECT_FALSE(has_token_form(token.substr(1)));
    EXPECT_FALSE(has_token_form(token.substr(1) + "="));
    EXPECT_FALSE(has_token_form(token.substr(1) + "\xC3"));
}

TEST(Token, IsKeptAsItsSha256) {
    // FIPS 180-4, the example of one block.
    EXPECT_EQ(hex(digest_of("abc")),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(FormToken, FitsItsSessionAndItsPurposeOnly) {
    const Secret mine = make_token();
    const Secret other = make_token();
    const std::string token = make_form_token(mine, "post/publish");
    EXPECT_TRUE(has_token_form(token)) << token;
    EXPECT_TRUE(is_form_token(token, mine, "post/publish"));
    EXPECT_FALSE(is_form_token(token, other, "post/publish"));
    EXPECT_FALSE(is_form_token(token, mine, "post/withdraw"));
    EXPECT_FALSE(is_form_token(token, mine, ""));
    EXPECT_FALSE(is_form_token("", mine, "post/publish"));
    EXPECT_FALSE(is_form_token(token.substr(1), mine, "post/publish"));
    EXPECT_FALSE(is_form_token(token + "A", mine, "post/publish"));
    EXPECT_FALSE(is_form_token(mine.reveal(), mine, "post/publish"));
    std::string changed = token;
    changed.back() = changed.back() == 'A' ? 'E' : 'A';
    EXPECT_FALSE(is_form_token(changed, mine, "post/publish"));
}

TEST(FormToken, OfNoSessionIsNeverRight) {
    EXPECT_FALSE(is_form_token("", Secret(), "x"));
}

TEST(ReadableCode, IsReadTheSameHoweverItIsTyped) {
    const std::string code = make_readable_code(4).reveal();
    ASSERT_EQ(code.size(), 19U) << code;
    EXPECT_EQ(std::count(code.begin(), code.end(), '-'), 3);
    std::string shouted = code;
    std::transform(shouted.begin(), shouted.end(), shouted.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    std::replace(shouted.begin(), shouted.end(), '-', ' ');
    EXPECT_EQ(plain_code(shouted), plain_code(code));
    EXPECT_EQ(plain_code(code).size(), 16U);
    EXPECT_EQ(plain_code("oOiIlL-01"), "00111101");
}

TEST(ReadableCode, IsOneOfItsKindAndHasNoLetterThatLooksLikeAnother) {
    std::set<std::string> codes;
    std::set<char> letters;
    for (int i = 0; i < 2000; ++i) {
        const std::string code = make_readable_code(4).reveal();
        letters.insert(code.begin(), code.end());
        codes.insert(code);
    }
    EXPECT_EQ(codes.size(), 2000U);
    EXPECT_EQ(letters.size(), 33U) << "32 letters and the dash";
    for (const char unclear : {'i', 'l', 'o', 'u'}) {
        EXPECT_FALSE(letters.contains(unclear)) << unclear;
    }
}

}  // namespace
}  // namespace budkavle::account
