// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// One transformation: a document and a compiled sheet to a result tree, in a context of its own
// with limits on depth and work. Layer render; private to it. Thread promise: any number at once; a
// source document belongs to one.
//
//   xml::DocHandle result = transform(sheet, *document.tree().doc, strings, {200, 5'000'000});
#pragma once

#include "render/string_documents.hpp"
#include "render/stylesheet.hpp"
#include "xml/xml_handles.hpp"

namespace budkavle::render {

struct TransformLimits {
    int template_depth = 0;
    unsigned long operations = 0;  ///< of libxslt and, counted apart, of XPath
};

/// The result. Throws RenderError, with the file and line that libxslt names, if the sheet stops,
/// passes a limit or fails in any other way. What it has said without failing goes to the log as a
/// warning.
[[nodiscard]] xml::DocHandle transform(const Stylesheet& sheet, xmlDoc& source,
                                       const StringDocuments& strings,
                                       const TransformLimits& limits);

}  // namespace budkavle::render
