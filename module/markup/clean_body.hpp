// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// From foreign HTML to the stored form of a body: parsed by an HTML5 parser, rebuilt from an
// allow-list. Layer markup; the only user of gumbo. Thread promise: pure functions.
//
// The stored form is an XHTML fragment that is also HTML5: elements in no namespace, void elements
// as <br/>, '<' '>' '&' '"' escaped everywhere in text and attribute values. An address within the
// site begins `site:/`
// (`site:/2015/11/26/slug/`), and those six bytes stand nowhere else: elsewhere their ':' is &#58;.
// So ready_html() can set a body into a page with one pass over its bytes.
//
// Allowed are p h2 h3 h4 ul ol li blockquote pre hr dl dt dd, table with its parts, figure
// figcaption, picture source img, br and, on lines, a strong em s del ins sub sup abbr code q cite
// kbd mark time span[lang|dir]. b, i, strike, tt and samp become strong, em, s and code; other
// elements are unwrapped, or go with all they hold (scripts, styles, forms' fields, frames, films,
// foreign content). Attributes are those of rules.cpp: no class, id or style, and no title on
// links. Links have no target and so need no rel; a kommun vouches for what it links to, so no
// nofollow. The only div is the region around a table: <div class="table" role="region"
// tabindex="0" aria-label="…">. A picture alone in a paragraph is a figure; its title is the
// caption. Headings within other blocks are bold paragraphs. No mark is left of <!--more-->: to
// clean a stored post again, clean its body and its lead each.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/media.hpp"

namespace budkavle::markup {

/// Raised when the rules change, so that stored bodies can be cleaned again.
inline constexpr unsigned kRulesVersion = 1;

inline constexpr std::size_t kBodyLimitBytes = 512 * 1024;
/// gumbo is quadratic in nesting: cap the '<' before it parses.
inline constexpr std::size_t kTagLimit = 10'000;

/// What a body may show or link to: `src="media:12"`, `href="media:plan"` (the name of a picture or
/// document) or a stored `site:/media/HASH/…`. Nothing if there is no such medium on the site.
struct MediaLookup {
    std::function<std::optional<model::Media>(model::MediaId)> by_id;
    std::function<std::optional<model::Media>(std::string_view name)> by_name;
    std::function<std::optional<model::Media>(std::string_view hash)> by_hash;
};

/// Something that was changed on the way in, for the person who wrote it.
struct Finding {
    std::string what;     ///< "element", "attribute", "address", "picture"
    std::string subject;  ///< "script", "onclick", "javascript:…": at most 80 bytes, valid UTF-8
    std::size_t count = 1;
};

struct CleanBody {
    std::string body;  ///< stored form
    std::optional<std::string>
        lead;                 ///< stored form of what stands before <!--more-->, if there is one
    std::string plain_start;  ///< first words as plain text, at most 160 bytes, cut at a word
    /// The pictures shown, and the pictures and documents linked to, each once, in order.
    std::vector<model::MediaId> media;
    std::vector<Finding> dropped;
};

/// Cleans `html` (any bytes). Headings begin at h2 and never skip a level; empty paragraphs go;
/// tables get a scrollable region; pictures get srcset, width and height from `media`. Throws
/// std::length_error with a text for the writer if a limit is passed. Cleaning its own result
/// changes nothing.
CleanBody clean_body(std::string_view html, const MediaLookup& media);

/// CommonMark with tables, strikethrough and autolinks -> HTML, not yet clean. Raw HTML passes
/// through to clean_body.
std::string markdown_to_html(std::string_view markdown);

/// A stored body as bytes of a page: `site:/` becomes `prefix` + "/" and "/>" becomes ">".
/// `prefix` is the site's path prefix: "/kommunchefen" or "".
std::string ready_html(std::string_view stored, std::string_view prefix);

/// The same for a reader elsewhere, such as a feed: every address within the site or its host
/// ("/politik/") is absolute. `base_url` is the site's, as "https://www.norrsele.se/kommunchefen".
std::string absolute_html(std::string_view stored, std::string_view base_url);

}  // namespace budkavle::markup
