// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "media/picture_format.hpp"

#include <gtest/gtest.h>

#include <string>

namespace budkavle::media {
namespace {

TEST(PictureFormat, TellsTheFormatsApartByTheirFirstBytes) {
    EXPECT_EQ(detect_format("\xFF\xD8\xFF\xE0 rest"), PictureFormat::jpeg);
    EXPECT_EQ(detect_format("\x89PNG\r\n\x1A\n rest"), PictureFormat::png);
    EXPECT_EQ(detect_format(std::string("RIFF\x10\0\0\0WEBPVP8L", 16)), PictureFormat::webp);
    EXPECT_EQ(detect_format("GIF89a"), PictureFormat::gif);
    EXPECT_EQ(detect_format(std::string("II*\0", 4)), PictureFormat::tiff);
    EXPECT_EQ(detect_format("%PDF-1.7"), PictureFormat::pdf);
    EXPECT_EQ(detect_format(std::string("\0\0\0\x18"
                                        "ftypheic",
                                        12)),
              PictureFormat::heif);
    EXPECT_EQ(detect_format(std::string("\0\0\0\x18"
                                        "ftypavif",
                                        12)),
              PictureFormat::heif);
}

TEST(PictureFormat, FindsAnSvgBehindItsDeclarationAndComment) {
    EXPECT_EQ(detect_format("<svg xmlns='http://www.w3.org/2000/svg'/>"), PictureFormat::svg);
    EXPECT_EQ(detect_format("\xEF\xBB\xBF<?xml version='1.0'?>\n<!-- drawing -->\n<svg/>"),
              PictureFormat::svg);
}

TEST(PictureFormat, TakesTextAndNothingAndAnHtmlPageForOther) {
    EXPECT_EQ(detect_format(""), PictureFormat::other);
    EXPECT_EQ(detect_format("Protokoll <svg"), PictureFormat::other);
    EXPECT_EQ(detect_format("<html><body>"), PictureFormat::other);
    EXPECT_EQ(detect_format("RIFF"), PictureFormat::other);
}

}  // namespace
}  // namespace budkavle::media
