// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What the helper writes and its caller reads: a frame of lengths and bytes. The caller believes
// nothing of it, because the helper may have been taken over by the picture it decoded. Layer
// media; no library. Thread promise: pure functions.
//
//   "BKM1" 'E' problem:u8
//   "BKM1" 'P' width:u32 height:u32 count:u32 { width:u32 height:u32 type:u8 length:u32 bytes }*
//   (big-endian)
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "media/picture_problem.hpp"
#include "model/media.hpp"

namespace budkavle::media {

/// A decoded picture: the upright size of the original, and its renditions.
struct DecodedPicture {
    unsigned width = 0;
    unsigned height = 0;
    std::vector<model::RenditionData> renditions;
};

using HelperReply = std::variant<DecodedPicture, PictureProblem>;

[[nodiscard]] std::string write_reply(const HelperReply& reply);

/// Nothing if the frame is cut, has bytes after its end, or says what cannot be: a size of 0, more
/// renditions than rules make, a type that its bytes do not have.
[[nodiscard]] std::optional<HelperReply> parse_reply(std::string_view frame);

}  // namespace budkavle::media
