// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/percent.hpp"

#include <gtest/gtest.h>

namespace budkavle::http {
namespace {

TEST(Percent, DecodesSwedishAndSamiLetters) {
    EXPECT_EQ(decode_percent("sk%C3%A5p-%c4%8duor%C5%8Bat"), "skåp-čuorŋat");
}

TEST(Percent, DecodesAnEmoji) {
    EXPECT_EQ(decode_percent("%F0%9F%8E%89"), "🎉");
}

TEST(Percent, LeavesOtherTextAlone) {
    EXPECT_EQ(decode_percent("/a-b_c~d+e"), "/a-b_c~d+e");
}

TEST(Percent, DecodesOnlyOnce) {
    EXPECT_EQ(decode_percent("%2541"), "%41");
}

TEST(Percent, APlusIsASpaceOnlyWhereAsked) {
    EXPECT_EQ(decode_percent("a+b%2B", Plus::is_space), "a b+");
    EXPECT_EQ(decode_percent("a+b%2B", Plus::is_plus), "a+b+");
}

TEST(Percent, RefusesAnEscapeThatIsCutOrWrong) {
    for (const char* text : {"%", "%4", "50%", "%zz", "%4g", "%g4", "%%41", "% 4", "%+4"}) {
        EXPECT_FALSE(decode_percent(text)) << text;
    }
}

TEST(Percent, RefusesControlCharacters) {
    for (const char* text : {"%00", "a%00b", "%0A", "%0d%0a", "%1F", "%7f", "%09", "a\tb"}) {
        EXPECT_FALSE(decode_percent(text)) << text;
    }
}

TEST(Percent, RefusesWhatIsNotUtf8) {
    // A lone byte, an overlong '/', a surrogate, beyond U+10FFFF, a cut sequence.
    for (const char* text : {"%E5", "%C0%AF", "%ED%A0%80", "%F4%90%80%80", "%C3", "%FF"}) {
        EXPECT_FALSE(decode_percent(text)) << text;
    }
}

TEST(Percent, EncodesAllButTheUnreservedCharacters) {
    EXPECT_EQ(encode_percent("På G/50% & <b>-._~"), "P%C3%A5%20G%2F50%25%20%26%20%3Cb%3E-._~");
}

TEST(Percent, DecodingUndoesEncoding) {
    const std::string text = "\"På G\" – ŧ ž 🎉 %41 + ?&=#";
    EXPECT_EQ(decode_percent(encode_percent(text)), text);
}

}  // namespace
}  // namespace budkavle::http
