// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// One transformation: a document and a compiled sheet to a result tree, in a context of its own
// with limits on depth and work. Layer render; private to it. Thread promise: any number at once; a
// source document belongs to one.
//
//   xml::DocHandle result = transform(sheet, *document.tree().doc, strings, {200, 5'000'000});
#pragma once

#include <vector>

#include "render/string_documents.hpp"
#include "render/stylesheet.hpp"
#include "xml/xml_errors.hpp"
#include "xml/xml_handles.hpp"

namespace budkavle::render {

struct TransformLimits {
    int template_depth = 0;
    unsigned long operations = 0;  ///< of libxslt and, counted apart, of XPath
};

struct TransformOutcome {
    xml::DocHandle result;  ///< null: the sheet stopped, passed a limit or failed in another way
    xml::LibraryMessage fault;  ///< then: why, with the file and line that libxslt names
    std::vector<xml::LibraryMessage> messages;  ///< all that was said
};

/// The result or the fault; writes nothing into the log.
[[nodiscard]] TransformOutcome try_transform(const Stylesheet& sheet, xmlDoc& source,
                                             const StringDocuments& strings,
                                             const TransformLimits& limits);

/// The result. Throws RenderError, with the file and line that libxslt names, if the sheet stops,
/// passes a limit or fails in any other way. What it has said without failing goes to the log as a
/// warning.
[[nodiscard]] xml::DocHandle transform(const Stylesheet& sheet, xmlDoc& source,
                                       const StringDocuments& strings,
                                       const TransformLimits& limits);

}  // namespace budkavle::render
