// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The content of a foreign Atom entry as markup to be cleaned, whichever way it was written down
// (RFC 4287 section 4.1.3). Layer xml; private to it. Thread promise: pure functions; the node's
// document belongs to one thread.
#pragma once

#include <optional>
#include <string>

#include "xml/atom_reader.hpp"
#include "xml/xml_handles.hpp"

namespace budkavle::xml {

struct ContentReading {
    std::optional<AtomContent> content;  ///< none: `fault` says why
    std::string fault;
};

/// Of types text, html, xhtml, text/html, text/plain and text/markdown; others are refused, as is
/// what lies elsewhere (src).
[[nodiscard]] ContentReading read_atom_content(const xmlNode* node);

/// All text in an element, in order.
[[nodiscard]] std::string words_of(const xmlNode* node);
/// Of an attribute in no namespace; empty if there is none.
[[nodiscard]] std::string attribute_of(const xmlNode* node, const char* name);

}  // namespace budkavle::xml
