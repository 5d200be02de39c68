// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A folder of stylesheets for one test: small ones of its own, with themes beside them, gone
// afterwards.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "render/stylesheet_set.hpp"
#include "xml/document.hpp"

namespace budkavle::test {

class SheetFolder {
public:
    /// Holds a page.xsl with part.xsl and strings/sv.xml, the three other sheets, and
    /// asset/site.css.
    SheetFolder();
    ~SheetFolder();
    SheetFolder(const SheetFolder&) = delete;  // it removes its folder
    SheetFolder& operator=(const SheetFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& root() const { return root_; }
    [[nodiscard]] std::filesystem::path sheets() const { return root_ / "sheets"; }
    [[nodiscard]] std::filesystem::path themes() const { return root_ / "themes"; }
    /// Writes a file whose path is relative to the root.
    void write(const std::string& path, std::string_view text) const;
    /// Writes it as careful programs do: beside, then renamed.
    void replace(const std::string& path, std::string_view text) const;
    [[nodiscard]] render::StylesheetSettings settings(
        std::chrono::milliseconds watch_interval = std::chrono::milliseconds{0}) const;

private:
    std::filesystem::path root_;
};

/// A stylesheet around these templates, its namespaces: xsl, bk, exsl, set.
std::string sheet(std::string_view content);

/// A front page with two posts, the second without a title.
xml::Document sample_document();

std::string render_page(const render::StylesheetSet& set, const std::string& theme = "",
                        const std::string& sheet_name = "page");

/// True if `answer` becomes true within the time; it asks every 5 ms.
bool becomes_true(std::chrono::milliseconds limit, const std::function<bool()>& answer);

}  // namespace budkavle::test
