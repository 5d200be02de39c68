// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "media/webp_container.hpp"

#include <cstdint>

namespace budkavle::media {
namespace {

constexpr std::size_t kFourCcBytes = 4;
constexpr std::size_t kChunkHeaderBytes = 8;
constexpr std::size_t kFileHeaderBytes = 12;  // "RIFF", size, "WEBP"
constexpr char kAlphaFlag = 0x10;

std::uint32_t read_u32(std::string_view bytes) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < sizeof value; ++i) {
        value |= std::uint32_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    }
    return value;
}

std::string u32(std::size_t value) {
    std::string bytes;
    for (unsigned shift = 0; shift < 32; shift += 8) {
        bytes.push_back(static_cast<char>((value >> shift) & 0xFFU));
    }
    return bytes;
}

}  // namespace

std::optional<std::string> without_metadata_chunks(std::string_view webp) {
    if (webp.size() < kFileHeaderBytes || !webp.starts_with("RIFF") ||
        webp.substr(8, kFourCcBytes) != "WEBP") {
        return std::nullopt;
    }
    std::string kept;
    bool has_image = false;
    for (std::string_view rest = webp.substr(kFileHeaderBytes); !rest.empty();) {
        if (rest.size() < kChunkHeaderBytes) {
            return std::nullopt;
        }
        const std::size_t length = read_u32(rest.substr(kFourCcBytes));
        const std::size_t padded = kChunkHeaderBytes + length + length % 2;
        if (padded > rest.size()) {
            return std::nullopt;
        }
        const std::string_view name = rest.substr(0, kFourCcBytes);
        std::string chunk(rest.substr(0, padded));
        if (name == "VP8X") {
            chunk[kChunkHeaderBytes] = static_cast<char>(chunk[kChunkHeaderBytes] & kAlphaFlag);
            kept += chunk;
        } else if (name == "VP8 " || name == "VP8L" || name == "ALPH") {
            has_image = has_image || name != "ALPH";
            kept += chunk;
        }
        rest.remove_prefix(padded);
    }
    if (!has_image) {
        return std::nullopt;
    }
    return "RIFF" + u32(kFourCcBytes + kept.size()) + "WEBP" + kept;
}

}  // namespace budkavle::media
