// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Pictures as stored: one medium, its renditions, and the bytes of one. Layer model. Values.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/id.hpp"

namespace budkavle::model {

/// One size and format of a picture. Its address is /media/HASH/NAME-WIDTH.EXTENSION.
struct Rendition {
    unsigned width = 0;      ///< pixels
    unsigned height = 0;     ///< pixels
    std::string media_type;  ///< "image/webp", "image/jpeg", "image/png"
    std::uint64_t byte_count = 0;
};

struct Media {
    MediaId id;
    std::string hash;              ///< 32 hex digits of the original's bytes and the rules' version
    std::string name;              ///< slug of the file name, without extension
    std::string alternative_text;  ///< empty only if is_decorative
    bool is_decorative = false;
    unsigned width = 0;  ///< of the upright original, pixels
    unsigned height = 0;
    std::vector<Rendition> renditions;  ///< by type, then width
};

/// A rendition with its bytes: what helper and store exchange.
struct RenditionData {
    Rendition facts;
    std::string bytes;
};

}  // namespace budkavle::model
