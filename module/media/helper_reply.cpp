// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "media/helper_reply.hpp"

#include <cstdint>

#include "base/utf8.hpp"
#include "media/file_format.hpp"
#include "media/media_limits.hpp"

namespace budkavle::media {
namespace {

constexpr std::string_view kMagic = "BKM2";
constexpr char kErrorMark = 'E';
constexpr char kPictureMark = 'P';
constexpr char kDocumentMark = 'D';
/// AVIF, WebP and a fallback in each width.
constexpr std::size_t kMostRenditions = 3 * kWidths.size();
/// Beyond what any format that we read can say.
constexpr unsigned kSideLimit = 65535;

template <typename Number>
void put(std::string& out, Number value) {
    constexpr int kBitsOfByte = 8;
    for (int shift = kBitsOfByte * (sizeof value - 1); shift >= 0; shift -= kBitsOfByte) {
        out.push_back(static_cast<char>((value >> shift) & 0xFFU));
    }
}

void put_u32(std::string& out, std::size_t value) {
    put(out, static_cast<std::uint32_t>(value));
}

void put_text(std::string& out, std::string_view text) {
    put_u32(out, text.size());
    out += text;
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
    template <typename Number>
    Number take_number() {
        Number value = 0;
        for (const char byte : take(sizeof value)) {
            value = value << 8U | static_cast<unsigned char>(byte);
        }
        return value;
    }
    std::uint32_t take_u32() { return take_number<std::uint32_t>(); }
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
    const auto format = static_cast<FileFormat>(reader.take_u8());
    const std::string_view bytes = reader.take(reader.take_u32());
    if (!reader.is_whole() || !is_side(rendition.facts.width) || !is_side(rendition.facts.height) ||
        rendition.facts.width > kWidths.back() || !is_rendition(format) ||
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

constexpr std::uint32_t bit_of(model::DocumentWarning warning) {
    return std::uint32_t{1} << static_cast<unsigned>(warning);
}

std::optional<HelperReply> parse_document(Reader& reader) {
    model::DocumentFacts facts;
    facts.page_count = reader.take_u32();
    std::uint32_t warnings = reader.take_u32();
    for (const model::DocumentWarningCode& one : model::kDocumentWarningCodes) {
        if ((warnings & bit_of(one.warning)) != 0) {
            facts.warnings.push_back(one.warning);
            warnings &= ~bit_of(one.warning);
        }
    }
    facts.title = reader.take(reader.take_u32());
    facts.language = reader.take(reader.take_u32());
    if (!reader.is_whole() || !reader.is_at_end() || warnings != 0 || facts.page_count == 0 ||
        facts.page_count > kPageLimit || facts.title.size() > kTitleLimitBytes ||
        facts.language.size() > kLanguageLimitBytes || !is_valid_xml_text(facts.title) ||
        !is_valid_xml_text(facts.language)) {
        return std::nullopt;
    }
    return facts;
}

std::optional<HelperReply> parse_refusal(Reader& reader) {
    const std::optional<MediaProblem> problem = parse_problem(reader.take_u8());
    const auto limit = reader.take_number<std::uint64_t>();
    const auto actual = reader.take_number<std::uint64_t>();
    if (!problem || !reader.is_whole() || !reader.is_at_end()) {
        return std::nullopt;
    }
    return Refusal(*problem, limit, actual);
}

}  // namespace

std::string write_reply(const HelperReply& reply) {
    std::string frame(kMagic);
    if (const auto* refusal = std::get_if<Refusal>(&reply)) {
        frame.push_back(kErrorMark);
        frame.push_back(static_cast<char>(refusal->problem));
        put(frame, refusal->limit);
        put(frame, refusal->actual);
        return frame;
    }
    if (const auto* document = std::get_if<model::DocumentFacts>(&reply)) {
        std::uint32_t warnings = 0;
        for (const model::DocumentWarning warning : document->warnings) {
            warnings |= bit_of(warning);
        }
        frame.push_back(kDocumentMark);
        put_u32(frame, document->page_count);
        put_u32(frame, warnings);
        put_text(frame, document->title);
        put_text(frame, document->language);
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
    switch (static_cast<char>(reader.take_u8())) {
        case kPictureMark:
            return parse_picture(reader);
        case kDocumentMark:
            return parse_document(reader);
        case kErrorMark:
            return parse_refusal(reader);
        default:
            return std::nullopt;
    }
}

}  // namespace budkavle::media
