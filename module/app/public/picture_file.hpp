// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The file name of a picture's address. Layer app. Thread promise: pure function.
//
//   PictureFile::parse("norrsken-960.webp")  ->  960, "webp", "image/webp"
#pragma once

#include <optional>
#include <string_view>

namespace budkavle::app {

/// The name before the last dash is for people; the picture's hash, width and type find the bytes.
struct PictureFile {
    unsigned width = 0;
    std::string_view extension;   ///< "webp", "jpg", "png"
    std::string_view media_type;  ///< "image/webp"

    /// Nothing if `file` is not of that form.
    [[nodiscard]] static std::optional<PictureFile> parse(std::string_view file);
};

}  // namespace budkavle::app
