// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "media/helper_reply.hpp"

#include <cstdint>

#include "media/picture_format.hpp"
#include "media/picture_limits.hpp"

namespace budkavle::media {
namespace {

constexpr std::string_view kMagic = "BKM1";
constexpr char kErrorMark = 'E';
constexpr char kPictureMark = 'P';
/// WebP and a fallback in each width.
constexpr std::size_t kMostRenditions = 2 * kWidths.size();
/// Beyond what any format that we read can say.
constexpr unsigned kSideLimit = 65535;

void put_u32(std::string& out, std::size_t value) {
    for (int shift = 24; shift >= 0; shift -= 8) {
        out.push_back(static_cast<char>((value >> shift) & 0xFFU));
    }
}

/// Takes from the front; once anything is missing, everything is.
class Reader {
public:
    explicit Reader(std::string_view rest) : rest_(rest) {}

    std::string_view take(std::size_t count) {
        if (count > rest_.size()) {
            is_whole_ = false;
            rest_ = {};
            return {};
        }
        const std::string_view taken = rest_.substr(0, count);
        rest_.remove_prefix(count);
        return taken;
    }
    std::uint8_t take_u8() {
        const std::string_view byte = take(1);
        return byte.empty() ? std::uint8_t{0} : static_cast<std::uint8_t>(byte.front());
    }
    std::uint32_t take_u32() {
        std::uint32_t value = 0;
        for (const char byte : take(sizeof value)) {
            value = value << 8U | static_cast<unsigned char>(byte);
        }
        return value;
    }
    [[nodiscard]] bool is_whole() const { return is_whole_; }
    [[nodiscard]] bool is_at_end() const { return rest_.empty(); }

private:
    std::string_view rest_;
    bool is_whole_ = true;
};

bool is_side(unsigned pixels) {
    return pixels > 0 && pixels <= kSideLimit;
}

std::optional<model::RenditionData> take_rendition(Reader& reader) {
    model::RenditionData rendition;
    rendition.facts.width = reader.take_u32();
    rendition.facts.height = reader.take_u32();
    const auto format = static_cast<PictureFormat>(reader.take_u8());
    const std::string_view bytes = reader.take(reader.take_u32());
    if (!reader.is_whole() || !is_side(rendition.facts.width) || !is_side(rendition.facts.height) ||
        rendition.facts.width > kWidths.back() || !is_supported(format) ||
        detect_format(bytes) != format) {
        return std::nullopt;
    }
    rendition.facts.media_type = media_type(format);
    rendition.facts.byte_count = bytes.size();
    rendition.bytes = bytes;
    return rendition;
}

std::optional<HelperReply> parse_picture(Reader& reader) {
    DecodedPicture picture;
    picture.width = reader.take_u32();
    picture.height = reader.take_u32();
    const std::uint32_t count = reader.take_u32();
    if (!reader.is_whole() || !is_side(picture.width) || !is_side(picture.height) || count == 0 ||
        count > kMostRenditions) {
        return std::nullopt;
    }
    for (std::uint32_t i = 0; i < count; ++i) {
        std::optional<model::RenditionData> rendition = take_rendition(reader);
        if (!rendition) {
            return std::nullopt;
        }
        picture.renditions.push_back(*std::move(rendition));
    }
    if (!reader.is_at_end()) {
        return std::nullopt;
    }
    return picture;
}

}  // namespace

std::string write_reply(const HelperReply& reply) {
    std::string frame(kMagic);
    if (const auto* problem = std::get_if<PictureProblem>(&reply)) {
        frame.push_back(kErrorMark);
        frame.push_back(static_cast<char>(*problem));
        return frame;
    }
    const auto& picture = std::get<DecodedPicture>(reply);
    frame.push_back(kPictureMark);
    put_u32(frame, picture.width);
    put_u32(frame, picture.height);
    put_u32(frame, picture.renditions.size());
    for (const model::RenditionData& rendition : picture.renditions) {
        put_u32(frame, rendition.facts.width);
        put_u32(frame, rendition.facts.height);
        frame.push_back(static_cast<char>(detect_format(rendition.bytes)));
        put_u32(frame, rendition.bytes.size());
        frame += rendition.bytes;
    }
    return frame;
}

std::optional<HelperReply> parse_reply(std::string_view frame) {
    Reader reader(frame);
    if (reader.take(kMagic.size()) != kMagic) {
        return std::nullopt;
    }
    const auto mark = static_cast<char>(reader.take_u8());
    if (mark == kPictureMark) {
        return parse_picture(reader);
    }
    const std::optional<PictureProblem> problem = parse_problem(reader.take_u8());
    if (mark != kErrorMark || !problem || !reader.is_at_end()) {
        return std::nullopt;
    }
    return *problem;
}

}  // namespace budkavle::media
