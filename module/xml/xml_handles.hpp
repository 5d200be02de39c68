// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Owners of libxml2 objects. Layer xml; private to xml and render: no other layer includes it.
// Thread promise: as std::unique_ptr.
//
//   DocHandle document(xmlNewDoc(BAD_CAST "1.0"));
#pragma once

#include <libxml/parser.h>
#include <libxml/tree.h>

#include <memory>

#include "base/c_handle.hpp"
#include "xml/document.hpp"

namespace budkavle::xml {

using DocHandle = std::unique_ptr<xmlDoc, ReleaseWith<&xmlFreeDoc>>;
using ParserHandle = std::unique_ptr<xmlParserCtxt, ReleaseWith<&xmlFreeParserCtxt>>;

/// xmlFree is a variable, so it cannot be a template argument.
struct ReleaseText {
    void operator()(xmlChar* text) const noexcept { xmlFree(text); }
};
using TextHandle = std::unique_ptr<xmlChar, ReleaseText>;

struct Document::Tree {
    DocHandle doc;
};

/// libxml2 takes unsigned characters; the bytes are the same.
inline const xmlChar* to_xml(const char* text) noexcept {
    return reinterpret_cast<const xmlChar*>(text);
}

}  // namespace budkavle::xml
