// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// With the real program budkavle-media in its sandbox.
#include "media/picture_helper.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "base/error.hpp"
#include "picture_samples.hpp"

namespace budkavle::media {
namespace {

using test::look_at;
using ::testing::HasSubstr;

const HelperSettings kPictureHelper{.program = BUDKAVLE_MEDIA_PROGRAM};

class ReadPicture : public ::testing::Test {
protected:
    void SetUp() override { test::start_vips(); }
};

std::vector<unsigned> widths_of(const Picture& picture, std::string_view type) {
    std::vector<unsigned> widths;
    for (const model::RenditionData& rendition : picture.renditions) {
        if (rendition.facts.media_type == type) {
            widths.push_back(rendition.facts.width);
        }
    }
    return widths;
}

const model::RenditionData& first_of(const Picture& picture, std::string_view type) {
    for (const model::RenditionData& rendition : picture.renditions) {
        if (rendition.facts.media_type == type) {
            return rendition;
        }
    }
    throw std::runtime_error("no rendition of that type");
}

MediaProblem problem_of_picture(std::string_view upload,
                                const HelperSettings& helper = kPictureHelper) {
    const auto result = try_read_picture(upload, helper);
    return std::holds_alternative<Refusal>(result) ? std::get<Refusal>(result).problem
                                                   : MediaProblem{};
}

TEST_F(ReadPicture, MakesWebpAndJpegInEveryWidthUpToTheLargest) {
    const Picture picture = read_picture(test::red_and_blue_jpeg(2400, 1200), kPictureHelper);
    const std::vector<unsigned> all{320, 480, 640, 960, 1280, 1920};
    EXPECT_EQ(picture.width, 2400U);
    EXPECT_EQ(picture.height, 1200U);
    EXPECT_EQ(widths_of(picture, "image/webp"), all);
    EXPECT_EQ(widths_of(picture, "image/jpeg"), all);
    for (const model::RenditionData& rendition : picture.renditions) {
        const test::Look look = look_at(rendition.bytes);
        EXPECT_EQ(look.width, rendition.facts.width);
        EXPECT_EQ(look.height, rendition.facts.height);
        EXPECT_EQ(look.height, look.width / 2);
        EXPECT_EQ(rendition.facts.byte_count, rendition.bytes.size());
    }
}

TEST_F(ReadPicture, NeverMakesAPictureWiderThanItIs) {
    const Picture picture = read_picture(test::red_and_blue_jpeg(700, 400), kPictureHelper);
    EXPECT_EQ(widths_of(picture, "image/webp"), (std::vector<unsigned>{320, 480, 640, 700}));
    const Picture small = read_picture(test::red_and_blue_jpeg(50, 20), kPictureHelper);
    EXPECT_EQ(widths_of(small, "image/webp"), std::vector<unsigned>{50});
    const Picture exact = read_picture(test::red_and_blue_jpeg(480, 20), kPictureHelper);
    EXPECT_EQ(widths_of(exact, "image/webp"), (std::vector<unsigned>{320, 480}));
}

TEST_F(ReadPicture, TurnsThePictureUprightAndForgetsWhereItWasTaken) {
    // Orientation 3: upside down. What stands left in the file belongs right.
    const std::string upload = test::with_exif(test::red_and_blue_jpeg(800, 400), 3);
    ASSERT_TRUE(look_at(upload).has_exif);
    ASSERT_NE(upload.find(test::kCameraName), std::string::npos);
    const Picture picture = read_picture(upload, kPictureHelper);
    for (const model::RenditionData& rendition : picture.renditions) {
        const test::Look look = look_at(rendition.bytes);
        EXPECT_GT(look.left.blue, 150);
        EXPECT_GT(look.right.red, 150);
        EXPECT_FALSE(look.has_exif);
        EXPECT_EQ(rendition.bytes.find(test::kCameraName), std::string::npos);
        EXPECT_EQ(rendition.bytes.find("Exif"), std::string::npos);
    }
}

TEST_F(ReadPicture, CountsTheWidthOfASidewaysPictureUpright) {
    const Picture picture =
        read_picture(test::with_exif(test::red_and_blue_jpeg(800, 400), 6), kPictureHelper);
    EXPECT_EQ(picture.width, 400U);
    EXPECT_EQ(picture.height, 800U);
    EXPECT_EQ(widths_of(picture, "image/jpeg"), (std::vector<unsigned>{320, 400}));
    EXPECT_EQ(look_at(picture.renditions.back().bytes).height, 800U);
}

TEST_F(ReadPicture, ConvertsOtherColourSpacesToSrgbAndDropsTheProfile) {
    const Picture wide = read_picture(test::wide_gamut_jpeg(400, 200), kPictureHelper);
    const test::Look look = look_at(first_of(wide, "image/jpeg").bytes);
    EXPECT_FALSE(look.has_profile);
    EXPECT_GT(look.left.red, 232) << "a red of 220 in Display P3 is a stronger red in sRGB";
    const Picture print = read_picture(test::cmyk_jpeg(400, 200), kPictureHelper);
    const test::Look printed = look_at(first_of(print, "image/webp").bytes);
    EXPECT_GT(printed.left.red, 150);
    EXPECT_LT(printed.left.blue, 90);
}

TEST_F(ReadPicture, KeepsTransparencyInWebpAndPng) {
    const Picture picture = read_picture(test::flat_png(500, 300, 4), kPictureHelper);
    EXPECT_EQ(widths_of(picture, "image/png"), (std::vector<unsigned>{320, 480, 500}));
    for (const model::RenditionData& rendition : picture.renditions) {
        const test::Look look = look_at(rendition.bytes);
        EXPECT_TRUE(look.has_alpha);
        EXPECT_LT(look.left.alpha, 5);
        EXPECT_GT(look.right.alpha, 250);
    }
}

TEST_F(ReadPicture, GivesADrawingAPngAndAPhotographSavedAsPngAJpegToFallBackTo) {
    EXPECT_EQ(widths_of(read_picture(test::flat_png(320, 200), kPictureHelper), "image/png").size(),
              1U);
    EXPECT_EQ(
        widths_of(read_picture(test::noisy_png(320, 200), kPictureHelper), "image/jpeg").size(),
        1U);
}

std::size_t bytes_of(const Picture& picture, std::string_view type) {
    std::size_t bytes = 0;
    for (const model::RenditionData& rendition : picture.renditions) {
        bytes += rendition.facts.media_type == type ? rendition.bytes.size() : 0;
    }
    return bytes;
}

TEST_F(ReadPicture, MakesAvifOfAPhotographInEveryWidthIfItIsClearlySmaller) {
    const Picture picture = read_picture(test::soft_jpeg(1000, 700), kPictureHelper);
    EXPECT_EQ(widths_of(picture, "image/avif"), (std::vector<unsigned>{320, 480, 640, 960, 1000}));
    EXPECT_LE(static_cast<double>(bytes_of(picture, "image/avif")),
              kAvifShare * static_cast<double>(bytes_of(picture, "image/webp")));
    const test::Look look = look_at(first_of(picture, "image/avif").bytes);
    EXPECT_EQ(look.width, 320U);
    EXPECT_EQ(look.height, 224U);
    EXPECT_FALSE(look.has_exif);
}

TEST_F(ReadPicture, MakesNoAvifOfDrawingsAndOfWhatWouldTakeTooLong) {
    EXPECT_TRUE(
        widths_of(read_picture(test::flat_png(320, 200), kPictureHelper), "image/avif").empty());
    EXPECT_TRUE(
        widths_of(read_picture(test::flat_png(320, 200, 4), kPictureHelper), "image/avif").empty());
    EXPECT_TRUE(widths_of(read_picture(test::soft_jpeg(400, 13'000), kPictureHelper), "image/avif")
                    .empty());
}

TEST_F(ReadPicture, TakesInWebp) {
    const Picture picture =
        read_picture(test::webp_of(test::red_and_blue_jpeg(640, 320)), kPictureHelper);
    EXPECT_EQ(widths_of(picture, "image/jpeg"), (std::vector<unsigned>{320, 480, 640}));
}

TEST_F(ReadPicture, NamesAPictureByItsBytes) {
    const std::string one = test::red_and_blue_jpeg(40, 20);
    EXPECT_EQ(read_picture(one, kPictureHelper).hash, upload_hash(one));
    EXPECT_EQ(upload_hash(one).size(), 32U);
    EXPECT_EQ(upload_hash(one).find_first_not_of("0123456789abcdef"), std::string::npos);
    EXPECT_NE(upload_hash(one), upload_hash(one + "x"));
}

TEST_F(ReadPicture, RefusesABombByItsHeader) {
    EXPECT_EQ(problem_of_picture(test::bomb_png(50'000, 50'000)),
              MediaProblem::has_too_many_pixels);
    EXPECT_EQ(problem_of_picture(test::bomb_png(7072, 7072)), MediaProblem::has_too_many_pixels);
}

TEST_F(ReadPicture, HoldsUploadsToTheLimitsOfTheSettings) {
    HelperSettings tight = kPictureHelper;
    tight.limits.pixels = 10'000;
    const auto large = try_read_picture(test::flat_png(200, 100), tight);
    EXPECT_EQ(std::get<Refusal>(large), Refusal(MediaProblem::has_too_many_pixels, 10'000, 20'000));
    const auto small = try_read_picture(test::flat_png(40, 7), kPictureHelper);
    EXPECT_EQ(std::get<Refusal>(small), Refusal(MediaProblem::is_too_small, 8, 7));
}

TEST_F(ReadPicture, RefusesAPictureTallerThanWebpCanBe) {
    EXPECT_EQ(problem_of_picture(test::flat_png(100, 16'384)), MediaProblem::is_too_tall);
}

TEST_F(ReadPicture, RefusesAPictureThatEndsTooEarly) {
    const std::string whole = test::red_and_blue_jpeg(1600, 1200);
    EXPECT_EQ(problem_of_picture(whole.substr(0, whole.size() / 2)), MediaProblem::is_broken);
    EXPECT_EQ(problem_of_picture(whole.substr(0, 20)), MediaProblem::is_broken);
    EXPECT_EQ(problem_of_picture(test::bomb_png(3000, 3000)), MediaProblem::is_broken);
    const std::string webp = test::webp_of(whole);
    EXPECT_EQ(problem_of_picture(webp.substr(0, webp.size() / 2)), MediaProblem::is_broken);
}

TEST_F(ReadPicture, RefusesOtherKindsOfFileWithAdvice) {
    EXPECT_EQ(problem_of_picture("Protokoll från kommunstyrelsen"), MediaProblem::not_a_picture);
    EXPECT_EQ(problem_of_picture(""), MediaProblem::is_empty);
    EXPECT_EQ(problem_of_picture("GIF89a…"), MediaProblem::is_gif);
    EXPECT_EQ(problem_of_picture("%PDF-1.4"), MediaProblem::is_pdf);
    try {
        static_cast<void>(
            read_picture("<svg xmlns='http://www.w3.org/2000/svg'/>", kPictureHelper));
        FAIL() << "an SVG was taken in";
    } catch (const MediaError& error) {
        EXPECT_THAT(error.what(), HasSubstr("Export the drawing as PNG"));
    }
}

TEST_F(ReadPicture, EndsAtItsLimitOfProcessorTime) {
    const HelperSettings hasty{.program = BUDKAVLE_MEDIA_PROGRAM,
                               .cpu_limit = std::chrono::seconds{1}};
    EXPECT_EQ(problem_of_picture(test::noisy_png(4000, 4000), hasty), MediaProblem::takes_too_long);
}

}  // namespace
}  // namespace budkavle::media
