// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The sizes that pictures are made in and the limits that they are held to. Layer media. Constants.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace budkavle::media {

/// Raised when the rules change: part of a picture's hash, so that no cache holds an old form for
/// new.
inline constexpr unsigned kRulesVersion = 1;

/// Widths of the renditions in pixels; none is wider than the picture itself.
inline constexpr std::array<unsigned, 6> kWidths{320, 480, 640, 960, 1280, 1920};

inline constexpr std::size_t kUploadLimitBytes = 64 * 1024 * 1024;
inline constexpr std::uint64_t kPixelLimit = 50'000'000;
/// WebP has 14 bits for a side.
inline constexpr unsigned kHeightLimit = 16383;
/// All renditions of one picture together, as the caller accepts them.
inline constexpr std::size_t kReplyLimitBytes = 96 * 1024 * 1024;
/// Of the helper: 50 megapixels decoded, and once more turned upright, with room.
inline constexpr std::size_t kMemoryLimitBytes = std::size_t{1536} * 1024 * 1024;

}  // namespace budkavle::media
