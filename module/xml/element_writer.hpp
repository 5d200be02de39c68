// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The small builder of XML: elements, attributes and text through the tree API, so that nothing is
// ever escaped by hand. What is empty is left out; characters that XML 1.0 forbids become U+FFFD.
// Layer xml; private to it. Thread promise: one thread; it borrows the node that it writes into.
//
//   Document::Tree tree; ElementWriter page = start_document(tree, "page");
//   page.attribute("lang", "sv").text_child("title", title);
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "xml/xml_handles.hpp"

namespace budkavle::xml {

class ElementWriter {
public:
    explicit ElementWriter(xmlNode* element) noexcept : element_(element) {}

    /// Appends an empty element and returns its writer.
    ElementWriter child(const char* name);
    /// Sets an attribute; an empty value leaves it out.
    ElementWriter& attribute(const char* name, const std::string& value);
    ElementWriter& attribute(const char* name, std::uint64_t value);
    /// name="true", or nothing.
    ElementWriter& flag(const char* name, bool is_set);
    ElementWriter& text(const std::string& text);
    /// <name>text</name>, or nothing for an empty text.
    ElementWriter& text_child(const char* name, const std::string& text);

    [[nodiscard]] xmlNode* node() const noexcept { return element_; }

private:
    xmlNode* element_;
};

/// Makes the tree's document with a root element. Throws std::bad_alloc.
ElementWriter start_document(Document::Tree& tree, const char* root_name);

}  // namespace budkavle::xml
