// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "xml/element_writer.hpp"

#include <concepts>
#include <new>

#include "base/utf8.hpp"

namespace budkavle::xml {
namespace {

/// libxml2 answers NULL only when it is out of memory here: names are ours and text is valid.
template <class T>
T* checked(T* maybe_object) {
    if (maybe_object == nullptr) {
        throw std::bad_alloc();
    }
    return maybe_object;
}

/// Calls `write` with the text made valid for XML 1.0; valid text, the rule, is not copied.
template <class Write>
requires std::invocable<Write, const std::string&>
void with_valid_text(const std::string& text, Write write) {
    if (is_valid_xml_text(text)) {
        write(text);
    } else {
        write(to_valid_xml_text(text));
    }
}

}  // namespace

ElementWriter ElementWriter::child(const char* name) {
    xmlNode* node = checked(xmlNewDocNode(element_->doc, nullptr, to_xml(name), nullptr));
    (void)xmlAddChild(element_, node);  // cannot fail: both nodes are elements of one document
    return ElementWriter(node);
}

ElementWriter& ElementWriter::attribute(const char* name, const std::string& value) {
    if (!value.empty()) {
        with_valid_text(value, [&](const std::string& valid) {
            (void)checked(xmlNewProp(element_, to_xml(name), to_xml(valid.c_str())));
        });
    }
    return *this;
}

ElementWriter& ElementWriter::attribute(const char* name, std::uint64_t value) {
    return attribute(name, std::to_string(value));
}

ElementWriter& ElementWriter::flag(const char* name, bool is_set) {
    return attribute(name, is_set ? std::string("true") : std::string());
}

ElementWriter& ElementWriter::text(const std::string& text) {
    if (!text.empty()) {
        with_valid_text(text, [&](const std::string& valid) {
            xmlNode* node = checked(xmlNewDocTextLen(element_->doc, to_xml(valid.data()),
                                                     static_cast<int>(valid.size())));
            (void)xmlAddChild(element_, node);  // merges with a text node before it
        });
    }
    return *this;
}

ElementWriter& ElementWriter::text_child(const char* name, const std::string& text) {
    if (!text.empty()) {
        child(name).text(text);
    }
    return *this;
}

ElementWriter start_document(Document::Tree& tree, const char* root_name) {
    tree.doc.reset(checked(xmlNewDoc(to_xml("1.0"))));
    xmlNode* root = checked(xmlNewDocNode(tree.doc.get(), nullptr, to_xml(root_name), nullptr));
    (void)xmlDocSetRootElement(tree.doc.get(), root);  // returns the former root: there is none
    return ElementWriter(root);
}

}  // namespace budkavle::xml
