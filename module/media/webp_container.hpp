// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// WebP files without what is beside the picture. libvips 8.14 writes Exif and profile into WebP
// even when told to strip. Part of the program budkavle-media. Thread promise: pure function.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace budkavle::media {

/// `webp` with its image and transparency alone (WebP container specification, "Extended File
/// Format"); nothing if it is not a WebP file of one frame.
[[nodiscard]] std::optional<std::string> without_metadata_chunks(std::string_view webp);

}  // namespace budkavle::media
