// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What kind of file an upload is, by its bytes: a name or a type that the sender claims tells
// nothing. Layer media; no library. Thread promise: pure functions.
#pragma once

#include <cstdint>
#include <string_view>

namespace budkavle::media {

/// The numbers travel between the helper and its caller.
enum class FileFormat : std::uint8_t {
    jpeg,
    png,
    webp,
    gif,
    heif,
    tiff,
    svg,
    pdf,
    other,
    avif,
    office,   ///< of a word processor or spreadsheet: OOXML, OpenDocument, the old binary ones, RTF
    program,  ///< something that a computer runs: Windows, Linux, macOS, a script with "#!"
    archive,  ///< ZIP and its like
};

[[nodiscard]] FileFormat detect_format(std::string_view bytes) noexcept;

/// True for the three that are taken in as pictures.
[[nodiscard]] constexpr bool is_supported(FileFormat format) noexcept {
    return format == FileFormat::jpeg || format == FileFormat::png || format == FileFormat::webp;
}

/// True for the four that pictures are made in.
[[nodiscard]] constexpr bool is_rendition(FileFormat format) noexcept {
    return is_supported(format) || format == FileFormat::avif;
}

/// True for a picture that moves: a GIF, PNG or WebP of several frames.
[[nodiscard]] bool is_animated(std::string_view bytes) noexcept;

/// "image/jpeg", "image/png", "image/webp", "image/avif", "application/pdf"; empty for the others.
[[nodiscard]] std::string_view media_type(FileFormat format) noexcept;

}  // namespace budkavle::media
