// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The file name of a picture's or document's address. Layer app. Thread promise: pure function.
//
//   MediaFile::parse("norrsken-960.webp")  ->  960, "webp", "image/webp"
//   MediaFile::parse("plan-2016.pdf")      ->  0, "pdf", "application/pdf"
#pragma once

#include <optional>
#include <string_view>

namespace budkavle::app {

/// The name is for people; the hash, width and type find the bytes. All are views into the name
/// that was parsed or constants.
struct MediaFile {
    unsigned width = 0;           ///< 0: a document
    std::string_view extension;   ///< "avif", "webp", "jpg", "png", "pdf"
    std::string_view media_type;  ///< "image/webp"
    /// The whole name. A document's may stand in a header: a-z, 0-9, '-' and ".pdf".
    std::string_view name;

    [[nodiscard]] bool is_document() const noexcept { return width == 0; }
    /// Nothing if `file` is of neither form.
    [[nodiscard]] static std::optional<MediaFile> parse(std::string_view file);
};

}  // namespace budkavle::app
