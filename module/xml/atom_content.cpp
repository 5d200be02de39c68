// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "xml/atom_content.hpp"

#include <libxml/xmlsave.h>

#include <new>
#include <string_view>
#include <utility>

#include "xml/atom_names.hpp"
#include "xml/element_writer.hpp"

namespace budkavle::xml {
namespace {

using BufferHandle = std::unique_ptr<xmlBuffer, ReleaseWith<&xmlBufferFree>>;

/// Elements as HTML knows them: without prefixes, whatever namespace they were of. A name that
/// means something else there is the cleaner's to refuse.
void forget_namespaces(xmlNode* node) {
    for (; node != nullptr; node = node->next) {
        if (node->type == XML_ELEMENT_NODE) {
            node->ns = nullptr;
            forget_namespaces(node->children);
        }
    }
}

/// The children of `parent` as HTML: empty elements get their end tag, void ones have none.
std::string markup_in(xmlNode* parent) {
    const BufferHandle buffer(xmlBufferCreate());
    if (!buffer) {
        throw std::bad_alloc();
    }
    xmlSaveCtxt* saving = xmlSaveToBuffer(buffer.get(), "UTF-8", XML_SAVE_NO_DECL | XML_SAVE_XHTML);
    if (saving == nullptr) {
        throw std::bad_alloc();
    }
    for (xmlNode* child = parent->children; child != nullptr; child = child->next) {
        (void)xmlSaveTree(saving, child);  // 0 or the bytes so far; what counts is the close
    }
    if (xmlSaveClose(saving) < 0) {
        throw std::bad_alloc();
    }
    return reinterpret_cast<const char*>(xmlBufferContent(buffer.get()));
}

/// Blank lines part paragraphs.
std::string paragraphs_of(std::string_view text) {
    constexpr std::string_view kBetween = "\n\n";
    Document::Tree tree;
    ElementWriter root = start_document(tree, "div");
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(kBetween), text.size());
        root.text_child("p", std::string(text.substr(0, end)));
        text.remove_prefix(std::min(end + kBetween.size(), text.size()));
    }
    return markup_in(root.node());
}

/// RFC 4287 section 3.1.1.3: one div, which is not part of the content.
ContentReading read_xhtml(const xmlNode* node) {
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
        if (child->type == XML_ELEMENT_NODE && child->ns != nullptr &&
            xmlStrEqual(child->ns->href, to_xml(kXhtmlNamespace)) == 1 &&
            xmlStrEqual(child->name, to_xml("div")) == 1) {
            const DocHandle copy(xmlNewDoc(to_xml("1.0")));
            xmlNode* root =
                copy ? xmlDocCopyNode(const_cast<xmlNode*>(child), copy.get(), 1) : nullptr;
            if (root == nullptr) {
                throw std::bad_alloc();
            }
            (void)xmlDocSetRootElement(copy.get(), root);  // there was none
            forget_namespaces(root);
            return {AtomContent{AtomContent::Form::html, markup_in(root)}, {}};
        }
    }
    return {std::nullopt, "content of type xhtml holds one div in the namespace of XHTML"};
}

}  // namespace

std::string words_of(const xmlNode* node) {
    const TextHandle text(xmlNodeGetContent(node));
    return text ? reinterpret_cast<const char*>(text.get()) : std::string();
}

std::string attribute_of(const xmlNode* node, const char* name) {
    const TextHandle text(xmlGetNoNsProp(node, to_xml(name)));
    return text ? reinterpret_cast<const char*>(text.get()) : std::string();
}

ContentReading read_atom_content(const xmlNode* node) {
    if (!attribute_of(node, "src").empty()) {
        return {std::nullopt, "content that lies elsewhere (src) is not fetched: send the text"};
    }
    const std::string type = attribute_of(node, "type");
    if (type == "xhtml") {
        return read_xhtml(node);
    }
    if (type == "html" || type == "text/html") {
        return {AtomContent{AtomContent::Form::html, words_of(node)}, {}};
    }
    if (type == "text/markdown") {
        return {AtomContent{AtomContent::Form::markdown, words_of(node)}, {}};
    }
    if (type.empty() || type == "text" || type == "text/plain") {
        return {AtomContent{AtomContent::Form::html, paragraphs_of(words_of(node))}, {}};
    }
    return {std::nullopt, "\"" + type +
                              "\" is no type of content here: write html, xhtml, text or "
                              "text/markdown"};
}

}  // namespace budkavle::xml
