// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Why a picture could not be taken in: a closed list, so that an interface in another language can
// say it in its own words. Layer media; no library. Thread promise: pure functions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace budkavle::media {

/// The numbers travel between the helper and its caller.
enum class PictureProblem : std::uint8_t {
    not_a_picture = 1,
    is_svg = 2,
    is_gif = 3,
    is_heif = 4,
    is_tiff = 5,
    is_pdf = 6,
    is_empty = 7,
    has_too_many_bytes = 8,
    has_too_many_pixels = 9,
    is_too_tall = 10,
    is_broken = 11,
    takes_too_long = 12,
    needs_too_much_memory = 13,
    helper_is_missing = 14,  ///< nothing is wrong with the picture
    helper_failed = 15,      ///< the same
};

[[nodiscard]] std::optional<PictureProblem> parse_problem(std::uint8_t number) noexcept;

/// What is wrong and what to do, in English, for the person who uploads.
[[nodiscard]] std::string to_text(PictureProblem problem);

}  // namespace budkavle::media
