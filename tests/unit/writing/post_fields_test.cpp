// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/writing/post_fields.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace budkavle::app {
namespace {

using store::PostStatus;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

/// A site with no pictures, on the morning of 26 November 2015.
class ApplyFields : public ::testing::Test {
protected:
    ApplyFields() {
        site.id = model::SiteId{1};
        site.language = "sv";
        lookup.by_id = [](model::MediaId) { return std::nullopt; };
        lookup.by_name = [](std::string_view) { return std::nullopt; };
        lookup.by_hash = [](std::string_view) { return std::nullopt; };
        series.by_slug = [](std::string_view slug) -> std::optional<store::KnownSeries> {
            if (slug != "isvagen" && slug != "bron") {
                return std::nullopt;
            }
            return store::KnownSeries{
                {slug == "bron" ? 2U : 1U}, std::string(slug), "Serien " + std::string(slug), 4};
        };
        series.holder = [](model::SeriesId, std::uint32_t place) {
            return place == 3 ? std::optional(store::PartHolder{{17}, "Den tredje"}) : std::nullopt;
        };
    }

    FieldsResult apply(const PostFields& fields, store::EditablePost post = {}) const {
        return apply_fields(fields, std::move(post), {site, lookup, dates, now, series});
    }
    std::string error_of(const PostFields& fields, store::EditablePost post = {}) const {
        std::string text;
        for (const FieldError& error : apply(fields, std::move(post)).errors) {
            text += error.field + ": " + error.what + "\n";
        }
        return text;
    }

    model::Site site;
    markup::MediaLookup lookup;
    SeriesLookup series;
    text::DateText dates;
    UtcTime now = parse_rfc3339("2015-11-26T08:00:00Z").value();
};

PostFields body(std::string text) {
    PostFields fields;
    fields.body = std::move(text);
    return fields;
}

TEST_F(ApplyFields, MakesADraftInTheSitesLanguageWithASlugOfItsTitle) {
    PostFields fields = body("<p>Spåret är draget.</p>");
    fields.title = "Skidspår ända till fjällstationen";
    const FieldsResult result = apply(fields);
    EXPECT_TRUE(result.errors.empty());
    EXPECT_EQ(result.post.status, PostStatus::draft);
    EXPECT_EQ(result.post.language, "sv");
    EXPECT_EQ(result.post.slug, "skidspar-anda-till-fjallstationen");
    EXPECT_EQ(result.post.plain_start, "Spåret är draget.");
    EXPECT_FALSE(result.post.publish_at);
    EXPECT_EQ(result.post.rules_version, markup::kRulesVersion);
}

TEST_F(ApplyFields, MakesASlugOfTheFirstWordsOfAPostWithoutTitle) {
    EXPECT_EQ(apply(body("<p>Sol i dag.</p>")).post.slug, "sol-i-dag");
    EXPECT_EQ(
        apply(
            body("<p>En ganska lång mening som fortsätter långt förbi femtio tecken och mer.</p>"))
            .post.slug,
        "en-ganska-lang-mening-som-fortsatter-langt");
    EXPECT_EQ(apply(body("<p>🙂</p>")).post.slug, "inlagg");
}

TEST_F(ApplyFields, ReadsMarkdownAndTellsWhatTheCleanerTookOut) {
    PostFields fields = body("**Fet** <script>alert(1)</script> text");
    fields.format = "markdown";
    const FieldsResult result = apply(fields);
    EXPECT_THAT(result.post.body, HasSubstr("<strong>Fet</strong>"));
    EXPECT_EQ(result.post.body.find("script"), std::string::npos);
    ASSERT_FALSE(result.dropped.empty());
    EXPECT_EQ(result.dropped.front().subject, "script");
}

TEST_F(ApplyFields, PublishesNowUnlessATimeIsGiven) {
    PostFields fields = body("<p>x</p>");
    fields.status = "published";
    EXPECT_EQ(apply(fields).post.publish_at, now);
    fields.published = "2015-11-27 10:30";
    EXPECT_EQ(to_rfc3339(apply(fields).post.publish_at.value()), "2015-11-27T09:30:00Z");
}

TEST_F(ApplyFields, TakesATimeOfPublicationForTheWishToPublish) {
    PostFields fields = body("<p>x</p>");
    fields.published = "2015-11-20 10:30";
    EXPECT_EQ(apply(fields).post.status, PostStatus::published);
    fields.status = "draft";
    EXPECT_EQ(apply(fields).post.status, PostStatus::draft);
    store::EditablePost stored;
    stored.id = model::PostId{7};
    fields.status.reset();
    EXPECT_EQ(apply(fields, stored).post.status, PostStatus::draft)
        << "a stored draft stays one until it is published";
}

TEST_F(ApplyFields, NamesEveryFieldThatIsWrong) {
    PostFields fields = body("<p>x</p>");
    fields.title = "två\nrader";
    fields.slug = "Å nej";
    fields.published = "i morgon";
    fields.language = "svenska språket";
    fields.kind = "blogg";
    fields.status = "klar";
    fields.menu = "först";
    fields.format = "word";
    const std::string error = error_of(fields);
    for (const char* field : {"Title: ", "Slug: ", "Published: ", "Language: ", "Kind: ",
                              "Status: ", "Menu: ", "Format: "}) {
        EXPECT_THAT(error, HasSubstr(field));
    }
    EXPECT_THAT(error, HasSubstr("such as a-nej"));
}

TEST_F(ApplyFields, RefusesAnExpiryBeforePublication) {
    PostFields fields = body("<p>x</p>");
    fields.published = "2015-11-26 10:30";
    fields.expires = "2015-11-26 10:30";
    EXPECT_THAT(error_of(fields), HasSubstr("Expires: is not after Published"));
}

TEST_F(ApplyFields, TakesTheWritersTimeOfTheLastChange) {
    PostFields fields = body("<p>x</p>");
    fields.published = "2015-11-20 10:30";
    EXPECT_FALSE(apply(fields).post.is_updated_given);
    fields.updated = "2015-11-21 08:00";
    EXPECT_EQ(error_of(fields), "");
    EXPECT_EQ(to_rfc3339(apply(fields).post.updated.value()), "2015-11-21T07:00:00Z");
    EXPECT_TRUE(apply(fields).post.is_updated_given);
    fields.updated = "i går";
    EXPECT_THAT(error_of(fields), HasSubstr("Updated: \"i går\" is not a time"));
    fields.updated = "2015-11-20 10:29";
    EXPECT_THAT(error_of(fields), HasSubstr("Updated: is before Published"));
    fields.updated = "2015-11-26 09:01";
    EXPECT_THAT(error_of(fields), HasSubstr("Updated: is in the future"));
}

TEST_F(ApplyFields, ClearsTheTimeOfTheLastChangeOnlyIfToldTo) {
    store::EditablePost stored;
    stored.id = model::PostId{7};
    stored.slug = "x";
    stored.updated = now;
    EXPECT_EQ(apply({}, stored).post.updated, now);
    EXPECT_FALSE(apply({}, stored).post.is_updated_given);
    PostFields fields;
    fields.updated = "";
    EXPECT_EQ(apply(fields, stored).post.updated, std::nullopt);
    EXPECT_TRUE(apply(fields, stored).post.is_updated_given);
}

TEST_F(ApplyFields, AsksForAReasonWhenAPostIsWithdrawn) {
    store::EditablePost stored;
    stored.id = model::PostId{7};
    stored.status = PostStatus::published;
    stored.publish_at = now;
    stored.slug = "x";
    PostFields fields;
    fields.status = "withdrawn";
    EXPECT_THAT(error_of(fields, stored), HasSubstr("Reason: is missing"));
    fields.reason = "Uppgifterna var fel.";
    EXPECT_EQ(error_of(fields, stored), "");
    stored.status = PostStatus::draft;
    EXPECT_THAT(error_of(fields, stored), HasSubstr("nothing to withdraw"));
}

TEST_F(ApplyFields, KeepsAPublicPostFromBecomingADraftAgain) {
    store::EditablePost stored;
    stored.id = model::PostId{7};
    stored.status = PostStatus::published;
    stored.publish_at = now;
    stored.slug = "x";
    PostFields fields;
    fields.status = "draft";
    EXPECT_THAT(error_of(fields, stored), HasSubstr("withdraw it"));
    stored.publish_at = now + std::chrono::hours{1};
    EXPECT_EQ(error_of(fields, stored), "") << "one that was only scheduled may";
}

TEST_F(ApplyFields, LetsOnlyPagesWithATitleStandInTheMenu) {
    PostFields fields = body("<p>x</p>");
    fields.menu = "10";
    EXPECT_THAT(error_of(fields), HasSubstr("only a page"));
    fields.kind = "page";
    EXPECT_THAT(error_of(fields), HasSubstr("Title: is missing"));
    fields.title = "Arkiv";
    EXPECT_THAT(error_of(fields), HasSubstr("Slug: \"arkiv\" is an address of the site itself"));
    fields.title = "Om bloggen";
    EXPECT_EQ(error_of(fields), "");
    EXPECT_EQ(apply(fields).post.menu_position, 10U);
}

TEST_F(ApplyFields, TakesEachCategoryOnce) {
    PostFields fields = body("<p>x</p>");
    fields.categories = {"Ekonomi", "", "Skola", "Ekonomi"};
    EXPECT_THAT(apply(fields).post.categories, ElementsAre("Ekonomi", "Skola"));
    fields.categories = {"🙂"};
    EXPECT_THAT(error_of(fields), HasSubstr("Category: "));
}

TEST_F(ApplyFields, PutsAPostIntoASeriesThatThereIsAndOutOfItAgain) {
    PostFields fields = body("<p>x</p>");
    fields.series = "isvagen";
    store::EditablePost post = apply(fields).post;
    EXPECT_EQ(post.series, (store::SeriesPlace{"isvagen", "Serien isvagen", 0})) << "the next free";
    fields.part = "2";
    post = apply(fields).post;
    EXPECT_EQ(post.series->place, 2U);
    fields.part = "";
    EXPECT_EQ(apply(fields, post).post.series->place, 2U) << "as it is";
    fields.series = "bron";
    EXPECT_EQ(apply(fields, post).post.series->place, 0U) << "a number of the other series";
    EXPECT_EQ(apply(body("<p>y</p>"), post).post.series, post.series) << "nothing said";
    PostFields only_part;
    only_part.part = "9";
    EXPECT_EQ(apply(only_part, post).post.series->place, 9U);
    fields.series = "";
    fields.part = "7";
    EXPECT_EQ(apply(fields, post).post.series, std::nullopt);
    EXPECT_EQ(error_of(fields, post), "");
}

TEST_F(ApplyFields, RefusesASeriesThatIsNotThereAndAPartThatAnotherHas) {
    PostFields fields = body("<p>x</p>");
    fields.series = "finns-inte";
    EXPECT_THAT(error_of(fields), HasSubstr("Series: there is no series \"finns-inte\""));
    fields.series = "isvagen";
    for (const char* part : {"0", "-1", "två", "1.5", "10000", "99999999999", "2 "}) {
        fields.part = part;
        EXPECT_THAT(error_of(fields), HasSubstr("Part: ")) << part;
    }
    fields.part = "3";
    EXPECT_THAT(error_of(fields), HasSubstr("Part: part 3 of isvagen is post 17, \"Den tredje\": "
                                            "the next free is 4"));
    EXPECT_EQ(apply(fields).errors.at(0).argument, "Den tredje");
    store::EditablePost itself;
    itself.id = {17};
    EXPECT_EQ(error_of(fields, itself), "") << "it is its own";
    PostFields only_part = body("<p>x</p>");
    only_part.part = "2";
    EXPECT_THAT(error_of(only_part), HasSubstr("Part: says nothing without a series"));
    fields.part = "";
    fields.kind = "page";
    fields.title = "Sida";
    EXPECT_THAT(error_of(fields), HasSubstr("Series: only a post"));
}

TEST_F(ApplyFields, TakesEachTagOnceAndCanTakeThemAway) {
    PostFields fields = body("<p>x</p>");
    fields.tags = {"Vinter", "", "Snö", "Vinter"};
    EXPECT_THAT(apply(fields).post.tags, ElementsAre("Vinter", "Snö"));
    EXPECT_THAT(apply(fields).post.categories, ElementsAre());
    store::EditablePost stored;
    stored.tags = {"Vinter"};
    fields.tags.emplace();
    EXPECT_THAT(apply(fields, stored).post.tags, ElementsAre());
    fields.tags = {"🙂"};
    EXPECT_THAT(error_of(fields), HasSubstr("Tag: "));
    EXPECT_EQ(apply(fields).errors.at(0).code, "tag-without-letter");
}

TEST_F(ApplyFields, LeavesWhatIsNotMentionedAsItWas) {
    store::EditablePost stored;
    stored.id = model::PostId{7};
    stored.title = "Rubrik";
    stored.slug = "gammal-rubrik";
    stored.body = "<p>Text.</p>";
    stored.language = "fi";
    stored.categories = {"Skola"};
    stored.tags = {"Vinter"};
    PostFields fields;
    fields.title = "Ny rubrik";
    const FieldsResult result = apply(fields, stored);
    EXPECT_TRUE(result.errors.empty());
    EXPECT_EQ(result.post.title, "Ny rubrik");
    EXPECT_EQ(result.post.slug, "gammal-rubrik")
        << "an address does not follow the title by itself";
    EXPECT_EQ(result.post.body, "<p>Text.</p>");
    EXPECT_EQ(result.post.language, "fi");
    EXPECT_THAT(result.post.categories, ElementsAre("Skola"));
    EXPECT_THAT(result.post.tags, ElementsAre("Vinter"));
}

TEST_F(ApplyFields, RefusesABodyThatShowsNothingOrIsTooLarge) {
    EXPECT_THAT(error_of(body("<script>alert(1)</script>")), HasSubstr("Body: holds nothing"));
    EXPECT_THAT(error_of(body("<p>" + std::string(markup::kBodyLimitBytes, 'x') + "</p>")),
                HasSubstr("Body: "));
}

TEST_F(ApplyFields, KeepsSamiLettersAndComposesThem) {
    PostFields fields = body("<p>x</p>");
    fields.title = "Jokkmokk – Jåhkåmåhkke čáhci";
    fields.title->append(" a\xCC\x8A");
    EXPECT_EQ(apply(fields).post.title, "Jokkmokk – Jåhkåmåhkke čáhci å");
    fields.language = "se";
    EXPECT_EQ(apply(fields).post.language, "se");
}

}  // namespace
}  // namespace budkavle::app
