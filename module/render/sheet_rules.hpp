// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What a stylesheet says about itself that libxslt does not act upon. Layer render; private to it;
// pure functions.
#pragma once

#include "xml/xml_handles.hpp"

namespace budkavle::render {

/// The namespace of the placeholder <bk:body ref="…"/>.
inline constexpr const char* kPageNamespace = "urn:budkavle:page";

struct SheetFindings {
    bool wants_parsed_bodies = false;  ///< <bk:body form="parsed"/> stands at its top level
    int escape_line = 0;               ///< of the first disable-output-escaping="yes"; 0: none
};

/// Looks through a parsed stylesheet, before libxslt compiles and changes it.
[[nodiscard]] SheetFindings inspect_sheet(const xmlDoc& sheet);

}  // namespace budkavle::render
