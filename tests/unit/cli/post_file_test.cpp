// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/post_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace budkavle::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST(PostFile, HasHeaderLinesThenAnEmptyLineThenTheBody) {
    const PostFile file = parse_post_file(
        "Title: Skidspår: nu öppet\nPUBLISHED:  2015-11-26 10:30 \n\nTitle: i brödtexten\n",
        "a.md");
    EXPECT_THAT(file.errors, IsEmpty());
    EXPECT_EQ(file.fields.title, "Skidspår: nu öppet");
    EXPECT_EQ(file.fields.published, "2015-11-26 10:30");
    EXPECT_EQ(file.fields.body, "Title: i brödtexten\n");
    EXPECT_EQ(file.lines.at("Published"), 2U);
}

TEST(PostFile, WithoutHeaderIsABodyAlone) {
    for (const char* text : {"<p>Hej</p>", "Hej på er", "\nTitle: detta är text",
                             "https://norrsele.se/ är adressen", ""}) {
        const PostFile file = parse_post_file(text, "a.html");
        EXPECT_THAT(file.errors, IsEmpty()) << text;
        EXPECT_EQ(file.fields.body, text);
        EXPECT_FALSE(file.fields.title);
    }
}

TEST(PostFile, TakesWhichPartOfWhichSeriesItIs) {
    const PostFile file = parse_post_file("Series: isvagen\nPart: 2\n\nx", "a.md");
    EXPECT_TRUE(file.errors.empty());
    EXPECT_EQ(file.fields.series, "isvagen");
    EXPECT_EQ(file.fields.part, "2");
}

TEST(PostFile, TakesTagsAsItTakesCategories) {
    const PostFile file =
        parse_post_file("Tag: Vinter, Snö\ntag: Skidor\nCategory: Fritid\n\nx", "a.md");
    EXPECT_THAT(file.fields.tags.value(), ElementsAre("Vinter", "Snö", "Skidor"));
    EXPECT_THAT(file.fields.categories.value(), ElementsAre("Fritid"));
    EXPECT_FALSE(parse_post_file("Category: Fritid\n\nx", "a.md").fields.tags);
}

TEST(PostFile, TakesCategoriesByLineAndByComma) {
    const PostFile file =
        parse_post_file("Category: Ekonomi, Skola\nCategory: Vägar och gator\n\nx", "a.md");
    EXPECT_THAT(file.fields.categories.value(), ElementsAre("Ekonomi", "Skola", "Vägar och gator"));
}

TEST(PostFile, TellsFormatByItsNameUnlessItSaysSo) {
    EXPECT_EQ(parse_post_file("x", "a.md").fields.format, "markdown");
    EXPECT_EQ(parse_post_file("x", "a.markdown").fields.format, "markdown");
    EXPECT_EQ(parse_post_file("x", "a.html").fields.format, "html");
    EXPECT_FALSE(parse_post_file("x", "standard input").fields.format);
    EXPECT_EQ(parse_post_file("Format: html\n\nx", "a.md").fields.format, "html");
}

TEST(PostFile, ReadsAFileOfAnotherSystem) {
    const PostFile file =
        parse_post_file("\xEF\xBB\xBFTitle: Hej\r\nSlug: hej\r\n\r\nrad ett\r\n", "a.md");
    EXPECT_THAT(file.errors, IsEmpty());
    EXPECT_EQ(file.fields.title, "Hej");
    EXPECT_EQ(file.fields.slug, "hej");
    EXPECT_EQ(file.fields.body, "rad ett\r\n");
}

TEST(PostFile, NamesTheLineOfAnUnknownKey) {
    const PostFile file = parse_post_file("Title: Hej\nTitel: Hej\n\nx", "a.md");
    ASSERT_EQ(file.errors.size(), 1U);
    EXPECT_THAT(file.errors[0], HasSubstr("a.md:2: unknown key \"Titel\""));
    EXPECT_THAT(file.errors[0], HasSubstr("Category, Tag, Title, Slug"));
}

TEST(PostFile, NamesTheLineOfAKeyThatStandsTwiceAndOfTextInTheHeader) {
    EXPECT_THAT(parse_post_file("Title: a\nSlug: b\ntitle: c\n\nx", "a.md").errors,
                ElementsAre("a.md:3: the key Title stands in line 1 already"));
    EXPECT_THAT(parse_post_file("Title: a\nbara text\n", "a.md").errors,
                ElementsAre(HasSubstr("a.md:2: expected \"Key: value\"")));
}

TEST(PostFile, RefusesTextThatIsNotUtf8WithAdvice) {
    EXPECT_THAT(parse_post_file("Title: Sk\xE4rg\xE5rd\n\nx", "a.md").errors,
                ElementsAre(HasSubstr("iconv")));
}

TEST(PostFile, PlacesErrorsOfFieldsInItsLines) {
    const PostFile file = parse_post_file("Title: a\nPublished: snart\n\nx", "a.md");
    EXPECT_EQ(error_with_place({"Published", "is not a time"}, file, "a.md"),
              "a.md:2: Published: is not a time");
    EXPECT_EQ(error_with_place({"Body", "is empty"}, file, "a.md"), "a.md: Body: is empty");
}

}  // namespace
}  // namespace budkavle::cli
