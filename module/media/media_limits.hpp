// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The sizes that pictures are made in and the limits that uploads are held to. Layer media.
// Constants, and the limits that settings may tighten.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace budkavle::media {

/// Raised when the rules change: part of a picture's hash, so that no cache holds an old form for
/// new.
inline constexpr unsigned kRulesVersion = 2;

/// Widths of the renditions in pixels; none is wider than the picture itself.
inline constexpr std::array<unsigned, 6> kWidths{320, 480, 640, 960, 1280, 1920};

/// The most that any setting allows; memory and time below are reckoned for it.
inline constexpr std::size_t kUploadLimitBytes = 64 * 1024 * 1024;
inline constexpr std::uint64_t kPixelLimit = 50'000'000;
/// WebP has 14 bits for a side.
inline constexpr unsigned kHeightLimit = 16383;
inline constexpr unsigned kPageLimit = 10'000;
/// All renditions of one picture together, as the caller accepts them.
inline constexpr std::size_t kReplyLimitBytes = 96 * 1024 * 1024;
/// Of the helper: 50 megapixels decoded, and once more turned upright, with room.
inline constexpr std::size_t kMemoryLimitBytes = std::size_t{1536} * 1024 * 1024;

/// AVIF is kept if all its sizes together are at most this share of the same in WebP: less does not
/// pay for a third file of each size on disk and in the database.
inline constexpr double kAvifShare = 0.9;
/// Of the largest rendition: an upright photograph of 3:4 has 4.9 million. A strip of a picture
/// could have 31 million, and take half of the helper's processor time (measured: 0.55 s a
/// megapixel; all sizes together have twice the pixels of the largest).
inline constexpr std::uint64_t kAvifPixelLimit = 5'000'000;

/// What a site's owner may set (settings media.…).
struct UploadLimits {
    std::size_t bytes = kUploadLimitBytes;
    std::uint64_t pixels = kPixelLimit;
    unsigned side_pixels = 8;  ///< the shorter side has at least these
};

}  // namespace budkavle::media
