// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A result tree as bytes in the form that its sheet declares: HTML5, XML or text.
// Layer render; private to it. Thread promise: pure function.
#pragma once

#include <cstddef>
#include <string>

#include "render/stylesheet.hpp"
#include "xml/document.hpp"

namespace budkavle::render {

/// Throws RenderError if the form cannot carry the result, and past `limit_bytes`.
[[nodiscard]] std::string write_result(const Stylesheet& sheet, xmlDoc& result,
                                       const xml::Document& document, std::size_t limit_bytes);

}  // namespace budkavle::render
