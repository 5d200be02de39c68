// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "media/helper_reply.hpp"

#include <gtest/gtest.h>

#include "media/media_limits.hpp"

namespace budkavle::media {
namespace {

const std::string kPng = "\x89PNG\r\n\x1A\n and the rest of it";

DecodedPicture sample() {
    return {.width = 400,
            .height = 300,
            .renditions = {{.facts = {.width = 320,
                                      .height = 240,
                                      .media_type = "image/png",
                                      .byte_count = kPng.size()},
                            .bytes = kPng}}};
}

TEST(HelperReply, CarriesAPictureUnchanged) {
    const auto reply = parse_reply(write_reply(sample()));
    ASSERT_TRUE(reply);
    const auto& picture = std::get<DecodedPicture>(*reply);
    EXPECT_EQ(picture.width, 400U);
    EXPECT_EQ(picture.height, 300U);
    ASSERT_EQ(picture.renditions.size(), 1U);
    EXPECT_EQ(picture.renditions[0].facts.media_type, "image/png");
    EXPECT_EQ(picture.renditions[0].facts.byte_count, kPng.size());
    EXPECT_EQ(picture.renditions[0].bytes, kPng);
}

TEST(HelperReply, CarriesARefusalWithItsNumbers) {
    const Refusal refusal(MediaProblem::has_too_many_pixels, 50'000'000, 2'500'000'000);
    const auto reply = parse_reply(write_reply(refusal));
    ASSERT_TRUE(reply);
    EXPECT_EQ(std::get<Refusal>(*reply), refusal);
}

TEST(HelperReply, CarriesADocument) {
    const model::DocumentFacts facts{
        .page_count = 12,
        .title = "Årsredovisning",
        .language = "sv-SE",
        .warnings = {model::DocumentWarning::untagged, model::DocumentWarning::has_attachments}};
    const std::string frame = write_reply(facts);
    const auto reply = parse_reply(frame);
    ASSERT_TRUE(reply);
    EXPECT_EQ(std::get<model::DocumentFacts>(*reply), facts);
    for (std::size_t length = 0; length < frame.size(); ++length) {
        EXPECT_FALSE(parse_reply(frame.substr(0, length))) << length;
    }
    EXPECT_FALSE(parse_reply(frame + "x"));
}

TEST(HelperReply, RefusesADocumentThatCannotBe) {
    EXPECT_FALSE(parse_reply(write_reply(model::DocumentFacts{.page_count = 0})));
    EXPECT_FALSE(parse_reply(write_reply(model::DocumentFacts{.page_count = kPageLimit + 1})));
    EXPECT_FALSE(parse_reply(write_reply(model::DocumentFacts{.page_count = 1, .title = "\xFF"})));
    EXPECT_FALSE(parse_reply(write_reply(
        model::DocumentFacts{.page_count = 1, .title = std::string(kTitleLimitBytes + 1, 'a')})));
    std::string frame = write_reply(model::DocumentFacts{.page_count = 1});
    constexpr std::size_t kWarningsPlace = 5 + 4;
    frame[kWarningsPlace] = '\x80';
    EXPECT_FALSE(parse_reply(frame));
}

TEST(HelperReply, RefusesEveryCutFrame) {
    const std::string frame = write_reply(sample());
    for (std::size_t length = 0; length < frame.size(); ++length) {
        EXPECT_FALSE(parse_reply(frame.substr(0, length))) << length;
    }
}

TEST(HelperReply, RefusesBytesAfterTheEnd) {
    EXPECT_FALSE(parse_reply(write_reply(sample()) + "x"));
    EXPECT_FALSE(parse_reply(write_reply(Refusal(MediaProblem::is_broken)) + "x"));
}

TEST(HelperReply, RefusesALengthBeyondTheFrame) {
    std::string frame = write_reply(sample());
    constexpr std::size_t kLengthPlace = 5 + 12 + 9;
    frame[kLengthPlace] = '\xFF';
    EXPECT_FALSE(parse_reply(frame));
}

TEST(HelperReply, RefusesBytesThatAreNotOfTheirType) {
    DecodedPicture picture = sample();
    picture.renditions[0].bytes = "<script>alert(1)</script>";
    EXPECT_FALSE(parse_reply(write_reply(picture)));
}

TEST(HelperReply, RefusesSizesThatCannotBe) {
    DecodedPicture picture = sample();
    picture.renditions[0].facts.width = 0;
    EXPECT_FALSE(parse_reply(write_reply(picture)));
    picture = sample();
    picture.renditions[0].facts.width = 1921;
    EXPECT_FALSE(parse_reply(write_reply(picture)));
    picture = sample();
    picture.height = 70'000;
    EXPECT_FALSE(parse_reply(write_reply(picture)));
    picture = sample();
    picture.renditions.clear();
    EXPECT_FALSE(parse_reply(write_reply(picture)));
    picture = sample();
    picture.renditions.resize(19, picture.renditions[0]);
    EXPECT_FALSE(parse_reply(write_reply(picture)));
}

TEST(HelperReply, RefusesAProblemThatDoesNotExist) {
    const std::string numbers(16, '\0');
    EXPECT_TRUE(parse_reply("BKM2E\x01" + numbers));
    EXPECT_FALSE(parse_reply(std::string("BKM2E\0", 6) + numbers));
    EXPECT_FALSE(parse_reply("BKM2E\x7F" + numbers));
}

}  // namespace
}  // namespace budkavle::media
