// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "render/plain_sentences.hpp"

#include <gtest/gtest.h>

#include <string_view>

namespace budkavle::render {
namespace {

PlainSentences sentences_of(std::string_view strings) {
    const xml::DocHandle document(
        xmlReadMemory(strings.data(), static_cast<int>(strings.size()), "strings.xml", nullptr, 0));
    return PlainSentences(*document);
}

TEST(PlainSentences, SayASentenceWithItsValue) {
    const PlainSentences words = sentences_of(R"(<strings>
        <string key="home">Start</string><string key="author">Av {1}, här</string></strings>)");
    EXPECT_EQ(words.say("home", "", ""), "Start");
    EXPECT_EQ(words.say("home", "x", "3"), "Start") << "nothing to fill in";
    EXPECT_EQ(words.say("author", "Kim & Åsa {1}", ""), "Av Kim & Åsa {1}, här");
    EXPECT_EQ(words.say("author", "", ""), "Av , här");
}

TEST(PlainSentences, ChooseThePluralFormOfTheCount) {
    const PlainSentences words = sentences_of(R"(<strings>
        <string key="posts"><one>{1} inlägg</one><other>{1} inläggen</other></string>
        <string key="pair"><two>ett par</two><other>{1} st</other></string></strings>)");
    EXPECT_EQ(words.say("posts", "", "1"), "1 inlägg");
    EXPECT_EQ(words.say("posts", "", "2"), "2 inläggen") << "a form that it lacks is its other";
    EXPECT_EQ(words.say("posts", "", "12"), "12 inläggen");
    EXPECT_EQ(words.say("pair", "", "2"), "ett par");
    EXPECT_EQ(words.say("pair", "", "1"), "1 st");
}

TEST(PlainSentences, KeepWhatIsHeardButNotSeenApart) {
    const PlainSentences words =
        sentences_of(R"(<strings><string key="more">Läs mer<away>: {1}</away></string></strings>)");
    EXPECT_EQ(words.say("more", "x", ""), "");
    EXPECT_EQ(words.say("more/seen", "x", ""), "Läs mer");
    EXPECT_EQ(words.say("more/away", "x", ""), ": x");
}

TEST(PlainSentences, SayNothingOfWhatIsMoreThanTextOrIsNotThere) {
    const PlainSentences words = sentences_of(R"(<strings>
        <string key="more"><away>: {1}</away>Läs mer</string>
        <string key="empty"/><other key="home">Start</other></strings>)");
    EXPECT_EQ(words.say("more", "x", ""), "");
    EXPECT_EQ(words.say("more/seen", "x", ""), "");
    EXPECT_EQ(words.say("empty", "x", ""), "");
    EXPECT_EQ(words.say("home", "", ""), "");
}

}  // namespace
}  // namespace budkavle::render
