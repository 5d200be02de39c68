// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Pictures, documents and style sheets among the links of a page: files whose bytes never change at
// their address. Layer app. Thread promise: pure function.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/public/media_file.hpp"

namespace budkavle::app {

struct CopiedFile {
    std::string hash;
    std::string name;

    /// None: an asset. Points into `name`.
    [[nodiscard]] std::optional<MediaFile> medium() const { return MediaFile::parse(name); }

    /// "/norrsele/media/HASH/norrsken-960.webp", "/norrsele/media/HASH/plan.pdf",
    /// "/norrsele/asset/HASH/site.css", below any prefix;
    /// nothing for other paths.
    [[nodiscard]] static std::optional<CopiedFile> parse(std::string_view path);
};

}  // namespace budkavle::app
