// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A result tree as HTML5 bytes (HTML Living Standard, 13.3), for libxslt's html method writes HTML
// 4: doctype, void elements without end tags, '<' and '>' escaped in attributes too, no comments,
// stored bodies set in at their placeholders. Elements are in no namespace or XHTML's, SVG's or
// MathML's. Layer render; private to it. Thread promise: pure function.
//
//   std::string html = write_html5(*result, document.bodies(), 16 << 20);
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "xml/xml_handles.hpp"

namespace budkavle::render {

/// Throws RenderError that names the element for what HTML cannot carry: a result that is not one
/// <html>, content in a void element, an end tag in a script, elements in a <title>, unescaped
/// output, foreign namespaces, a placeholder without a body; and past `limit_bytes`.
[[nodiscard]] std::string write_html5(const xmlDoc& result, const std::vector<std::string>& bodies,
                                      std::size_t limit_bytes);

}  // namespace budkavle::render
