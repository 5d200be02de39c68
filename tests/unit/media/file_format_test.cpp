// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "media/file_format.hpp"

#include <gtest/gtest.h>

#include <string>

namespace budkavle::media {
namespace {

TEST(FileFormat, TellsTheFormatsApartByTheirFirstBytes) {
    EXPECT_EQ(detect_format("\xFF\xD8\xFF\xE0 rest"), FileFormat::jpeg);
    EXPECT_EQ(detect_format("\x89PNG\r\n\x1A\n rest"), FileFormat::png);
    EXPECT_EQ(detect_format(std::string("RIFF\x10\0\0\0WEBPVP8L", 16)), FileFormat::webp);
    EXPECT_EQ(detect_format("GIF89a"), FileFormat::gif);
    EXPECT_EQ(detect_format(std::string("II*\0", 4)), FileFormat::tiff);
    EXPECT_EQ(detect_format("%PDF-1.7"), FileFormat::pdf);
    EXPECT_EQ(detect_format(std::string("\0\0\0\x18"
                                        "ftypheic",
                                        12)),
              FileFormat::heif);
    EXPECT_EQ(detect_format(std::string("\0\0\0\x18"
                                        "ftypavif",
                                        12)),
              FileFormat::avif);
}

TEST(FileFormat, KnowsFilesOfOfficeProgramsByTheirBytes) {
    const std::string header("PK\x03\x04" + std::string(26, '\0'));
    EXPECT_EQ(detect_format(header + "[Content_Types].xml"), FileFormat::office);
    EXPECT_EQ(detect_format(header + "mimetypeapplication/vnd.oasis.opendocument.text"),
              FileFormat::office);
    EXPECT_EQ(detect_format("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 rest"), FileFormat::office);
    EXPECT_EQ(detect_format("{\\rtf1\\ansi"), FileFormat::office);
    EXPECT_EQ(detect_format(header + "bilder/bro.jpg"), FileFormat::archive);
    EXPECT_EQ(detect_format("PK\x03\x04"), FileFormat::archive);
}

TEST(FileFormat, KnowsPrograms) {
    EXPECT_EQ(detect_format("MZ\x90"), FileFormat::program);
    EXPECT_EQ(detect_format("\x7F"
                            "ELF\x02"),
              FileFormat::program);
    EXPECT_EQ(detect_format("#!/bin/sh"), FileFormat::program);
}

TEST(FileFormat, KnowsPicturesThatMove) {
    const std::string png = "\x89PNG\r\n\x1A\n";
    EXPECT_TRUE(is_animated(png + "IHDR acTL IDAT"));
    EXPECT_FALSE(is_animated(png + "IHDR IDAT acTL"));
    const std::string webp("RIFF\x10\0\0\0WEBPVP8X\x0A\0\0\0", 20);
    EXPECT_TRUE(is_animated(webp + '\x12'));
    EXPECT_FALSE(is_animated(webp + '\x10'));
    EXPECT_FALSE(is_animated(webp));
}

TEST(FileFormat, FindsAnSvgBehindItsDeclarationAndComment) {
    EXPECT_EQ(detect_format("<svg xmlns='http://www.w3.org/2000/svg'/>"), FileFormat::svg);
    EXPECT_EQ(detect_format("\xEF\xBB\xBF<?xml version='1.0'?>\n<!-- drawing -->\n<svg/>"),
              FileFormat::svg);
}

TEST(FileFormat, TakesTextAndNothingAndAnHtmlPageForOther) {
    EXPECT_EQ(detect_format(""), FileFormat::other);
    EXPECT_EQ(detect_format("Protokoll <svg"), FileFormat::other);
    EXPECT_EQ(detect_format("<html><body>"), FileFormat::other);
    EXPECT_EQ(detect_format("RIFF"), FileFormat::other);
}

}  // namespace
}  // namespace budkavle::media
