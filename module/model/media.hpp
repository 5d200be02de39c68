// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Pictures and documents as stored: one medium, its renditions, and the bytes of one. Layer model.
// Values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/utc_time.hpp"
#include "model/document.hpp"
#include "model/id.hpp"

namespace budkavle::model {

enum class MediaKind { picture, document };

[[nodiscard]] constexpr std::string_view to_text(MediaKind kind) noexcept {
    return kind == MediaKind::document ? "document" : "picture";
}

inline constexpr std::string_view kPdf = "application/pdf";

/// One size and format of a picture, at /media/HASH/NAME-WIDTH.EXTENSION; or the one form of a
/// document, at /media/HASH/NAME.pdf, which has no width and height.
struct Rendition {
    unsigned width = 0;      ///< pixels
    unsigned height = 0;     ///< pixels
    std::string media_type;  ///< "image/webp", "image/avif", "image/jpeg", "image/png", kPdf
    std::uint64_t byte_count = 0;
};

struct Media {
    MediaId id;
    MediaKind kind = MediaKind::picture;
    std::string hash;  ///< 32 hex digits of the original's bytes and the rules' version
    std::string name;  ///< slug of the file name, without extension
    /// Of a picture what it shows, empty if is_decorative or if nobody has said it yet; of a
    /// document its title for readers.
    std::string alternative_text;
    bool is_decorative = false;
    unsigned width = 0;  ///< of the upright original, pixels; 0 for a document
    unsigned height = 0;
    DocumentFacts document;  ///< of a document; its own title is not kept
    UtcTime created;
    std::optional<UtcTime> trashed;     ///< since when it is in the trash; none: it is not
    std::vector<Rendition> renditions;  ///< by type, then width

    /// True if somebody has said what readers get who do not see it.
    [[nodiscard]] bool is_described() const noexcept {
        return is_decorative || !alternative_text.empty();
    }
};

/// A rendition with its bytes: what helper and store exchange.
struct RenditionData {
    Rendition facts;
    std::string bytes;
};

}  // namespace budkavle::model
