// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The way to the program budkavle-media, where every picture is decoded. Layer media; this header
// and its .cpp use no libvips: they start the helper and talk to it over pipes. Thread promise:
// pure function.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "media/picture_problem.hpp"
#include "model/media.hpp"

namespace budkavle::media {

struct HelperSettings {
    std::string program = "/usr/lib/budkavle/budkavle-media";
    std::chrono::seconds cpu_limit{60};
    /// After which it is ended, whatever it waits for. Far above the processor time, because a busy
    /// machine may give it a twentieth of a core.
    std::chrono::milliseconds wall_limit{300'000};
};

struct Picture {
    std::string hash;  ///< 32 hex digits, see model::Media
    unsigned width = 0;
    unsigned height = 0;
    std::vector<model::RenditionData>
        renditions;  ///< WebP in each width, and one JPEG or PNG for each as fallback
};

/// The hash of model::Media: BLAKE2b-128 of the rules' version and the upload's bytes, as 32 hex
/// digits.
[[nodiscard]] std::string picture_hash(std::string_view upload);

/// As read_picture(), but tells what is wrong as a value, for interfaces in other languages.
[[nodiscard]] std::variant<Picture, PictureProblem> try_read_picture(
    std::string_view upload, const HelperSettings& settings);

/// Hands the bytes of an upload to a fresh helper process and returns the upright, stripped picture
/// in all its sizes. Throws MediaError, with a text for the uploader, if it is not a JPEG, PNG or
/// WebP (SVG gets advice of its own), is over 50 megapixels, is broken, or the helper passed its
/// limits.
Picture read_picture(std::string_view upload, const HelperSettings& settings);

}  // namespace budkavle::media
