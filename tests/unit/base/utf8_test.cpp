// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/utf8.hpp"

#include <gtest/gtest.h>

#include <string>

namespace budkavle {
namespace {

using namespace std::string_view_literals;

TEST(Utf8, TakesEveryLanguageOfTheKommuns) {
    EXPECT_TRUE(is_valid_utf8("Jåhkåmåhke čáhci đ ŋ š ŧ ž 雪 👍🏽"));
    EXPECT_TRUE(is_valid_utf8(""));
    EXPECT_TRUE(is_valid_utf8("\xF4\x8F\xBF\xBF"));  // U+10FFFF
}

TEST(Utf8, RefusesMalformedSequences) {
    const std::string_view samples[] = {"\x80"sv,              // a continuation alone
                                        "\xC3"sv,              // cut short
                                        "\xC0\xAF"sv,          // overlong '/'
                                        "\xE0\x80\xAF"sv,      // overlong
                                        "\xF0\x80\x80\xAF"sv,  // overlong
                                        "\xED\xA0\x80"sv,      // a surrogate
                                        "\xF4\x90\x80\x80"sv,  // beyond U+10FFFF
                                        "\xF5\x80\x80\x80"sv,
                                        "\xFF"sv,
                                        "caf\xE9 au lait"sv};
    for (const std::string_view sample : samples) {
        EXPECT_FALSE(is_valid_utf8(sample)) << testing::PrintToString(sample);
    }
}

TEST(Utf8, KnowsWhatXmlForbids) {
    EXPECT_TRUE(is_valid_xml_text("a\tb\nc\rd"));
    EXPECT_FALSE(is_valid_xml_text("a\0b"sv));
    EXPECT_FALSE(is_valid_xml_text("bell\x07"));
    EXPECT_FALSE(is_valid_xml_text("\xEF\xBF\xBE"));  // U+FFFE
    EXPECT_FALSE(is_valid_xml_text("\xEF\xBF\xBF"));  // U+FFFF
    EXPECT_FALSE(is_valid_xml_text("\xFF"));
}

TEST(Utf8, ReplacesEachMalformedSequenceOnce) {
    EXPECT_EQ(to_valid_xml_text("å ä ö"), "å ä ö");
    EXPECT_EQ(to_valid_xml_text("a\xFFz"), "a\uFFFDz");
    EXPECT_EQ(to_valid_xml_text("\xE2\x82z"), "\uFFFDz");  // the start of a euro sign
    EXPECT_EQ(to_valid_xml_text("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");
    EXPECT_EQ(to_valid_xml_text("a\0b"sv), "a\uFFFDb");
    EXPECT_EQ(to_valid_xml_text("\xEF\xBF\xBE"), "\uFFFD");
}

TEST(Utf8, WhatItReplacedIsValidForEveryPairOfBytes) {
    for (int first = 0; first < 256; ++first) {
        for (int second = 0; second < 256; ++second) {
            const std::string raw{static_cast<char>(first), static_cast<char>(second)};
            const std::string valid = to_valid_xml_text(raw);
            ASSERT_TRUE(is_valid_xml_text(valid)) << first << ' ' << second;
            ASSERT_EQ(valid == raw, is_valid_xml_text(raw)) << first << ' ' << second;
        }
    }
}

TEST(Utf8, CutsBetweenCharacters) {
    EXPECT_EQ(utf8_prefix("åäö", 6), "åäö");
    EXPECT_EQ(utf8_prefix("åäö", 5), "åä");
    EXPECT_EQ(utf8_prefix("åäö", 4), "åä");
    EXPECT_EQ(utf8_prefix("👍", 3), "");
    EXPECT_EQ(utf8_prefix("abc", 0), "");
}

TEST(Utf8, FindsABadByteAtEveryPlaceOfALongPlainText) {
    constexpr std::size_t kLength = 41;  // some words of eight and a rest
    const std::string plain(kLength, 'a');
    ASSERT_TRUE(is_valid_xml_text(plain));
    for (std::size_t at = 0; at < kLength; ++at) {
        for (const char bad : {'\x01', '\x1F', '\0', '\x80', '\xFF'}) {
            std::string text = plain;
            text[at] = bad;
            EXPECT_FALSE(is_valid_xml_text(text)) << at;
            EXPECT_EQ(to_valid_xml_text(text),
                      plain.substr(0, at) + "\xEF\xBF\xBD" + plain.substr(at + 1))
                << at;
        }
        std::string text = plain;
        text[at] = '\x7F';  // DEL may stand in XML
        EXPECT_TRUE(is_valid_xml_text(text)) << at;
        text[at] = '\n';
        EXPECT_TRUE(is_valid_xml_text(text)) << at;
        text.replace(at, 1, "\xC3\xA5");
        EXPECT_EQ(to_valid_xml_text(text), text) << at;
    }
}

}  // namespace
}  // namespace budkavle
