// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What the helper writes and its caller reads: a frame of lengths and bytes. The caller believes
// nothing of it, because the helper may have been taken over by the file it read. Layer media; no
// library. Thread promise: pure functions.
//
//   "BKM2" 'E' problem:u8 limit:u64 actual:u64
//   "BKM2" 'P' width:u32 height:u32 count:u32 { width:u32 height:u32 type:u8 length:u32 bytes }*
//   "BKM2" 'D' pages:u32 warnings:u32 (bits) { length:u32 bytes } title { length:u32 bytes }
//   language (big-endian)
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "media/media_problem.hpp"
#include "model/document.hpp"
#include "model/media.hpp"

namespace budkavle::media {

/// Longer titles and languages of documents are cut by the helper.
inline constexpr std::size_t kTitleLimitBytes = 500;
inline constexpr std::size_t kLanguageLimitBytes = 35;

/// A decoded picture: the upright size of the original, and its renditions.
struct DecodedPicture {
    unsigned width = 0;
    unsigned height = 0;
    std::vector<model::RenditionData> renditions;
};

using HelperReply = std::variant<DecodedPicture, model::DocumentFacts, Refusal>;

[[nodiscard]] std::string write_reply(const HelperReply& reply);

/// Nothing if the frame is cut, has bytes after its end, or says what cannot be: a size of 0, more
/// renditions than rules make, a type that its bytes do not have, a title that is not text.
[[nodiscard]] std::optional<HelperReply> parse_reply(std::string_view frame);

}  // namespace budkavle::media
