// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The compiled sheets and the assets of one folder: our own, or one theme's. Layer render; private
// to it. Thread promise: immutable.
//
//   std::shared_ptr<const SheetGroup> ours = compile_own_group(folder, SheetScope::all, limits,
//   problems);
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "render/string_documents.hpp"
#include "render/stylesheet.hpp"
#include "render/transform.hpp"

namespace budkavle::render {

/// The sheet of every HTML page.
inline constexpr const char* kPageSheet = "page";

/// For whom sheets are compiled: the editors' desk is a part of its own.
enum class SheetScope { readers, all };

struct SheetGroup {
    std::map<std::string, Stylesheet, std::less<>> sheets;   ///< "page", "feed/rss", …
    std::map<std::string, std::string, std::less<>> assets;  ///< "site.css" → its bytes
    StringDocuments strings;                                 ///< of our own group only
};

/// All our sheets, the page's proved on samples within these limits. Null, and problems, if one of
/// them cannot be used.
[[nodiscard]] std::shared_ptr<const SheetGroup> compile_own_group(
    const std::filesystem::path& folder, SheetScope scope, const TransformLimits& limits,
    std::vector<SheetProblem>& problems);

/// A theme's sheets, those that it has: theme.xsl is its "page", proved with our strings. Null, and
/// problems, if one cannot be used.
[[nodiscard]] std::shared_ptr<const SheetGroup> compile_theme_group(
    const std::filesystem::path& folder, const std::filesystem::path& theme_folder,
    const StringDocuments& strings, SheetScope scope, const TransformLimits& limits,
    std::vector<SheetProblem>& problems);

}  // namespace budkavle::render
