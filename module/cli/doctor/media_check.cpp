// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <unistd.h>

#include <array>

#include "base/error.hpp"
#include "cli/doctor/finding.hpp"
#include "media/picture_helper.hpp"

namespace budkavle::cli {
namespace {

constexpr std::string_view kPicturesArea = "pictures";

/// A PNG of one grey pixel, which is enough here.
constexpr std::array<unsigned char, 67> kPixel{
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48,
    0x44, 0x52, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00,
    0x00, 0x3A, 0x7E, 0x9B, 0x55, 0x00, 0x00, 0x00, 0x0A, 0x49, 0x44, 0x41, 0x54, 0x78,
    0xDA, 0x63, 0x68, 0x00, 0x00, 0x00, 0x82, 0x00, 0x81, 0xDA, 0x45, 0x08, 0x3B, 0x00,
    0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82};

}  // namespace

void check_media(Program& program, Findings& findings) {
    const config::Media& settings = program.settings().media;
    if (access(settings.helper.c_str(), X_OK) != 0) {
        findings.bad(kPicturesArea, settings.helper + " is not there, or may not be run",
                     "Install the package anew, or set media.helper to where budkavle-media is.");
        return;
    }
    try {
        const std::string_view pixel(reinterpret_cast<const char*>(kPixel.data()), kPixel.size());
        static_cast<void>(media::read_picture(pixel, {.program = settings.helper,
                                                      .cpu_limit = settings.cpu_limit,
                                                      .limits = {.side_pixels = 1}}));
        findings.good(kPicturesArea, settings.helper + " takes in a picture");
    } catch (const MediaError& error) {
        findings.bad(kPicturesArea,
                     settings.helper + " does not take in a picture: " + error.what(),
                     "Is libvips installed, and is seccomp allowed for this system user?");
    }
}

}  // namespace budkavle::cli
