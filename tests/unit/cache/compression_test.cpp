// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cache/compression.hpp"

#include <brotli/decode.h>
#include <gtest/gtest.h>
#include <zlib.h>
#include <zstd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <random>
#include <set>
#include <sstream>
#include <vector>

#include "base/error.hpp"

namespace budkavle::cache {
namespace {

using http::Coding;

constexpr std::array kCodings{Coding::gzip, Coding::br, Coding::zstd};
constexpr std::array kEfforts{Effort::on_request, Effort::stored};

std::string from_gzip(const std::string& coded, std::size_t room) {
    std::string plain(room, '\0');
    z_stream stream{};
    constexpr int kGzipOnly = 15 + 16;
    EXPECT_EQ(inflateInit2(&stream, kGzipOnly), Z_OK);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(coded.data()));
    stream.avail_in = static_cast<uInt>(coded.size());
    stream.next_out = reinterpret_cast<Bytef*>(plain.data());
    stream.avail_out = static_cast<uInt>(plain.size());
    EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
    EXPECT_EQ(stream.avail_in, 0U) << "bytes behind the stream";
    plain.resize(stream.total_out);
    inflateEnd(&stream);
    return plain;
}

std::string from_brotli(const std::string& coded, std::size_t room) {
    std::string plain(room, '\0');
    std::size_t size = room;
    EXPECT_EQ(
        BrotliDecoderDecompress(coded.size(), reinterpret_cast<const std::uint8_t*>(coded.data()),
                                &size, reinterpret_cast<std::uint8_t*>(plain.data())),
        BROTLI_DECODER_RESULT_SUCCESS);
    plain.resize(size);
    return plain;
}

std::string from_zstd(const std::string& coded, std::size_t room) {
    std::string plain(room, '\0');
    const std::size_t size = ZSTD_decompress(plain.data(), room, coded.data(), coded.size());
    EXPECT_FALSE(ZSTD_isError(size)) << ZSTD_getErrorName(size);
    plain.resize(ZSTD_isError(size) != 0 ? 0 : size);
    return plain;
}

std::string decompress(const std::string& coded, Coding coding, std::size_t room) {
    switch (coding) {
        case Coding::gzip:
            return from_gzip(coded, room);
        case Coding::br:
            return from_brotli(coded, room);
        case Coding::zstd:
            return from_zstd(coded, room);
        case Coding::identity:
            break;
    }
    return coded;
}

std::string page_of(std::size_t posts) {
    std::string page = "<!DOCTYPE html>\n<html lang=\"sv\"><body>";
    for (std::size_t i = 0; i < posts; ++i) {
        page += "<article><h2>På gång i kommunen " + std::to_string(i) +
                "</h2><p>Åsa & Örjan räknar: " + std::to_string(i * i) + " 🎈</p></article>\n";
    }
    return page + "</body></html>\n";
}

/// Swedish text of the demonstration, some tens of kB.
std::string real_text() {
    const std::filesystem::path folder = BUDKAVLE_SOURCE_DIR "/packaging/demo/sillevik/posts";
    std::set<std::filesystem::path> files;  // in an order that does not depend on the file system
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        files.insert(entry.path());
    }
    std::stringstream text;
    for (const std::filesystem::path& file : files) {
        text << std::ifstream(file, std::ios::binary).rdbuf();
    }
    return text.str();
}

std::string random_bytes(std::size_t size) {
    std::mt19937 numbers(1);  // the same in each run
    std::uniform_int_distribution<int> byte(0, 255);
    std::string bytes;
    for (std::size_t i = 0; i < size; ++i) {
        bytes.push_back(static_cast<char>(byte(numbers)));
    }
    return bytes;
}

std::vector<std::string> samples() {
    constexpr std::size_t kLarge = 1000;
    constexpr std::size_t kRandom = 100'000;
    return {"",
            "x",
            std::string(1, '\0'),
            page_of(1),
            page_of(kLarge),
            random_bytes(kRandom),
            std::string(kRandom, 'a')};
}

TEST(Compression, WhatWasCompressedReadsBackToTheSameBytes) {
    for (const std::string& plain : samples()) {
        for (const Coding coding : kCodings) {
            for (const Effort effort : kEfforts) {
                const std::string coded = compress(plain, coding, effort);
                EXPECT_TRUE(decompress(coded, coding, plain.size() + 1) == plain)
                    << http::token_of(coding) << ", " << plain.size() << " bytes";
            }
        }
    }
}

TEST(Compression, TheSameBytesAlwaysGiveTheSameResult) {
    for (const std::string& plain : samples()) {
        for (const Coding coding : kCodings) {
            const std::string elsewhere = plain;
            EXPECT_EQ(compress(plain, coding), compress(elsewhere, coding));
        }
    }
}

TEST(Compression, GzipTellsNeitherTimeNorSystem) {
    const std::string coded = compress("page", Coding::gzip);
    EXPECT_EQ(coded.substr(0, 8), std::string("\x1F\x8B\x08\0\0\0\0\0", 8));
    EXPECT_EQ(coded.at(9), '\xFF');
}

TEST(Compression, TextBecomesMuchSmallerAndAStoredCopySmallerStill) {
    const std::string page = real_text();
    for (const Coding coding : kCodings) {
        const std::size_t quick = compress(page, coding).size();
        EXPECT_LT(quick, page.size() / 2) << http::token_of(coding);
        EXPECT_LT(compress(page, coding, Effort::stored).size(), quick) << http::token_of(coding);
    }
}

TEST(Compression, BytesThatCannotShrinkHardlyGrow) {
    constexpr std::size_t kSize = 100'000;
    const std::string plain = random_bytes(kSize);
    for (const Coding coding : kCodings) {
        EXPECT_LT(compress(plain, coding).size(), kSize + kSize / 1000) << http::token_of(coding);
    }
}

TEST(Compression, IdentityIsTheBytesThemselves) {
    EXPECT_EQ(compress("page", Coding::identity), "page");
    EXPECT_EQ(compress("page", Coding::identity, Effort::stored), "page");
}

TEST(Compression, ALevelOutsideTheScaleIsRefused) {
    EXPECT_THROW(static_cast<void>(compress_at_level("x", Coding::gzip, 10)), RenderError);
    EXPECT_THROW(static_cast<void>(compress_at_level("x", Coding::gzip, 0)), RenderError);
    EXPECT_THROW(static_cast<void>(compress_at_level("x", Coding::br, 12)), RenderError);
    EXPECT_THROW(static_cast<void>(compress_at_level("x", Coding::zstd, 20)), RenderError);
}

}  // namespace
}  // namespace budkavle::cache
