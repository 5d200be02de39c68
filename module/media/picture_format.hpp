// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What kind of file an upload is, by its first bytes: a name or a type that the sender claims tells
// nothing. Layer media; no library. Thread promise: pure function.
#pragma once

#include <string_view>

namespace budkavle::media {

enum class PictureFormat { jpeg, png, webp, gif, heif, tiff, svg, pdf, other };

[[nodiscard]] PictureFormat detect_format(std::string_view bytes) noexcept;

/// True for the three that are taken in.
[[nodiscard]] constexpr bool is_supported(PictureFormat format) noexcept {
    return format == PictureFormat::jpeg || format == PictureFormat::png ||
           format == PictureFormat::webp;
}

/// "image/jpeg", "image/png" or "image/webp"; empty for the others.
[[nodiscard]] std::string_view media_type(PictureFormat format) noexcept;

}  // namespace budkavle::media
