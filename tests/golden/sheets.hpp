// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The project's own stylesheets, compiled once for a test program. Belongs to tests. Thread
// promise: one thread.
#pragma once

#include <filesystem>
#include <string>

#include "render/stylesheet_set.hpp"
#include "xml/document.hpp"

namespace budkavle::golden {

[[nodiscard]] std::filesystem::path golden_folder();

/// Through our sheets in strict mode: throws RenderError at an element that nobody handles.
[[nodiscard]] std::string render_strictly(const xml::Document& document, const std::string& sheet);

/// Our sheets as readers get them, with the themes of `themes_folder` (none if it is empty).
[[nodiscard]] render::StylesheetSet make_sheets(const std::filesystem::path& themes_folder);

}  // namespace budkavle::golden
