// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Why a picture or document could not be taken in: a closed list with the numbers that matter, so
// that an interface in another language can say it in its own words. Layer media; no library.
// Thread promise: pure functions.
//
//   return Refusal(MediaProblem::has_too_many_pixels, limits.pixels, width * height);
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace budkavle::media {

/// The numbers travel between the helper and its caller.
enum class MediaProblem : std::uint8_t {
    not_a_picture = 1,  ///< nor a PDF
    is_svg = 2,
    is_gif = 3,
    is_heif = 4,
    is_tiff = 5,
    is_pdf = 6,  ///< where only pictures are taken
    is_empty = 7,
    has_too_many_bytes = 8,   ///< limit, actual: bytes
    has_too_many_pixels = 9,  ///< limit, actual: pixels
    is_too_tall = 10,         ///< limit, actual: pixels
    is_broken = 11,
    takes_too_long = 12,
    needs_too_much_memory = 13,
    helper_is_missing = 14,  ///< nothing is wrong with the file
    helper_failed = 15,      ///< the same
    is_office_file = 16,
    is_program = 17,
    is_archive = 18,
    is_animated = 19,
    is_too_small = 20,  ///< limit, actual: pixels of the shorter side
    is_avif = 21,
    // Of a PDF:
    needs_password = 22,
    has_script = 23,
    starts_programs = 24,
    holds_program = 25,
    has_too_many_pages = 26,  ///< limit, actual: pages
    is_broken_pdf = 27,
};

struct Refusal {
    // A problem alone is a refusal without numbers, so that functions may return either.
    Refusal(MediaProblem the_problem,  // NOLINT(google-explicit-constructor)
            std::uint64_t the_limit = 0, std::uint64_t the_actual = 0)
        : problem(the_problem), limit(the_limit), actual(the_actual) {}
    MediaProblem problem;
    std::uint64_t limit;   ///< 0: the problem has none
    std::uint64_t actual;  ///< what it was instead; 0: not known
    bool operator==(const Refusal&) const = default;
};

[[nodiscard]] std::optional<MediaProblem> parse_problem(std::uint8_t number) noexcept;

/// A name for interfaces and JSON that never changes: "has-too-many-pixels".
[[nodiscard]] std::string_view code_of(MediaProblem problem) noexcept;

/// What is wrong and what to do, in English, for the person who uploads.
[[nodiscard]] std::string to_text(const Refusal& refusal);

}  // namespace budkavle::media
