// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// All compiled stylesheets of the program and its themes; watched, recompiled and swapped whole
// when a file changes; the last good set stays when a new one is broken. Layer render. Thread
// promise: locks inside; any thread may transform while another reloads.
//
//   StylesheetSet sheets({.folder = "/usr/share/budkavle/xslt", .themes = "/etc/budkavle/themes"});
//   std::string html = sheets.render(document, {.theme = site.theme, .sheet = "page"});
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/stage_times.hpp"
#include "xml/document.hpp"

namespace budkavle::render {

struct StylesheetSettings {
    std::string folder;    ///< our sheets: page.xsl, feed/rss.xsl, feed/sitemap.xsl, asset/…
    std::string themes;    ///< one folder per theme, each with a theme.xsl; may be empty: no themes
    bool has_desk = true;  ///< the editors' sheets and words as well: readers need none of them
    std::chrono::milliseconds watch_interval{1000};  ///< 0: no watching
    int template_depth_limit = 200;
    unsigned long operation_limit = 5'000'000;
    std::size_t output_limit_bytes = std::size_t{16} * 1024 * 1024;
};

/// What was wrong in a stylesheet: for the log and for doctor.
struct SheetProblem {
    std::string theme;  ///< empty: our own
    std::string file;
    int line = 0;
    std::string message;
};

struct RenderRequest {
    std::string theme;  ///< empty or unknown: the default look (unknown is logged once)
    std::string sheet;  ///< "page", "feed/rss", "feed/sitemap", "asset/colours", "admin"
};

class StylesheetSet {
public:
    /// Compiles everything. Throws RenderError with file and line if one of our own sheets does not
    /// compile; a broken theme is a problem, its sites get the default look.
    explicit StylesheetSet(StylesheetSettings settings);
    ~StylesheetSet();
    StylesheetSet(const StylesheetSet&) = delete;  // owns the watching thread
    StylesheetSet& operator=(const StylesheetSet&) = delete;

    /// The bytes: HTML5 for "page", XML for feeds, text for CSS, as each sheet's xsl:output says.
    /// Throws RenderError if the sheet stops, passes a limit or writes something that the output
    /// form cannot carry.
    [[nodiscard]] std::string render(const xml::Document& document, const RenderRequest& request,
                                     StageTimes& times) const;

    /// Problems of the newest attempt to compile; empty when all is well.
    [[nodiscard]] std::vector<SheetProblem> problems() const;

    /// Raised by each swap: part of what a cached page depends on.
    [[nodiscard]] unsigned long generation() const noexcept;

    /// The same for as long as the files are: across restarts, unlike the generation.
    [[nodiscard]] std::string fingerprint() const;

    /// Bytes of an asset of a theme ("site.css"), ours and the theme's after it; empty if there is
    /// none.
    [[nodiscard]] std::string asset(const std::string& theme, const std::string& name) const;

    /// A sentence of the editors' desk (strings/admin), as bk:words(key, value) says it there: for
    /// answers that no sheet makes. Empty if the language lacks it.
    [[nodiscard]] std::string desk_words(std::string_view language, std::string_view key,
                                         std::string_view value = {}) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace budkavle::render
