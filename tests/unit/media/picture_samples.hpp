// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Pictures made on the spot for tests, and looks into the ones that come back.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace budkavle::test {

struct Pixel {
    int red = 0;
    int green = 0;
    int blue = 0;
    int alpha = 255;
};

/// Starts libvips once for the test program.
void start_vips();

/// JPEG of soft clouds, as skies and shadows of photographs are.
std::string soft_jpeg(unsigned width, unsigned height);
/// PNG of one colour; with `channels` 4 its left half is see-through.
std::string flat_png(unsigned width, unsigned height, int channels = 3);
/// PNG of noise: slow to encode again.
std::string noisy_png(unsigned width, unsigned height);
/// A small file that claims to be large.
std::string bomb_png(unsigned width, unsigned height);
/// JPEG whose left half is red and right half blue.
std::string red_and_blue_jpeg(unsigned width, unsigned height);
/// The same with a Display P3 profile, so that its numbers mean other colours.
std::string wide_gamut_jpeg(unsigned width, unsigned height);
std::string cmyk_jpeg(unsigned width, unsigned height);
/// `jpeg` with an Exif block: this orientation, and a place in Norrsele.
std::string with_exif(const std::string& jpeg, std::uint16_t orientation);
/// As a camera would write its name into that block.
inline constexpr std::string_view kCameraName = "Kamera Nummer 4711";

std::string webp_of(const std::string& picture);

struct Look {
    unsigned width = 0;
    unsigned height = 0;
    Pixel left;   ///< in the middle of the left half
    Pixel right;  ///< in the middle of the right half
    bool has_exif = false;
    bool has_profile = false;
    bool has_alpha = false;
};
Look look_at(const std::string& picture);

}  // namespace budkavle::test
