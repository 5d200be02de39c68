// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "render/sheet_rules.hpp"

#include <libxslt/xslt.h>

#include <string_view>

namespace budkavle::render {
namespace {

bool is_in_namespace(const xmlNode* node, const char* name) noexcept {
    return node->ns != nullptr && xmlStrEqual(node->ns->href, xml::to_xml(name)) == 1;
}

bool has_value(const xmlNode* node, const char* name, std::string_view value) {
    const xml::TextHandle found(xmlGetNoNsProp(node, xml::to_xml(name)));
    return found && reinterpret_cast<const char*>(found.get()) == value;
}

bool is_element(const xmlNode* node) noexcept {
    return node->type == XML_ELEMENT_NODE;
}

/// The next node in document order below `top`, or null.
const xmlNode* maybe_next(const xmlNode* node, const xmlNode* top) noexcept {
    if (node->children != nullptr && is_element(node)) {
        return node->children;
    }
    while (node != top && node->next == nullptr) {
        node = node->parent;
    }
    return node == top ? nullptr : node->next;
}

}  // namespace

SheetFindings inspect_sheet(const xmlDoc& sheet) {
    SheetFindings findings;
    const xmlNode* top = xmlDocGetRootElement(&sheet);
    for (const xmlNode* node = top; node != nullptr; node = maybe_next(node, top)) {
        if (!is_element(node)) {
            continue;
        }
        if (is_in_namespace(node, reinterpret_cast<const char*>(XSLT_NAMESPACE)) &&
            has_value(node, "disable-output-escaping", "yes")) {
            findings.escape_line = static_cast<int>(xmlGetLineNo(node));
            return findings;
        }
        if (node->parent == top && is_in_namespace(node, kPageNamespace) &&
            xmlStrEqual(node->name, xml::to_xml("body")) == 1 &&
            has_value(node, "form", "parsed")) {
            findings.wants_parsed_bodies = true;
        }
    }
    return findings;
}

}  // namespace budkavle::render
