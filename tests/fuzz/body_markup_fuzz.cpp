// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Any bytes as a stored body: it is usable or shown as text, and what is usable means to us what it
// means to libxml2: the same tree, written the same.
#include <libxml/parser.h>
#include <libxml/tree.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "xml/body_markup.hpp"
#include "xml/body_rules.hpp"
#include "xml/xml_errors.hpp"
#include "xml/xml_handles.hpp"

namespace {

using budkavle::xml::DocHandle;

/// Void elements closed as XML has them. In a usable body '<' and '>' of a tag stand nowhere else.
std::string closed(std::string_view body) {
    std::string text;
    for (std::size_t at = 0; at < body.size();) {
        const std::size_t start = std::min(body.find('<', at), body.size());
        text.append(body.substr(at, start - at));
        const std::size_t end = std::min(body.find('>', start), body.size());
        if (start == body.size() || end == body.size()) {
            break;
        }
        const std::string_view tag = body.substr(start, end - start);
        const std::string_view name = tag.substr(1, tag.find_first_of(" \t\r\n/", 1) - 1);
        text.append(tag);
        if (budkavle::xml::is_void_element(name) && !tag.ends_with('/')) {
            text += '/';
        }
        text += '>';
        at = end + 1;
    }
    return text;
}

std::string written(const DocHandle& document) {
    xmlChar* bytes = nullptr;
    int size = 0;
    xmlDocDumpMemoryEnc(document.get(), &bytes, &size, "UTF-8");
    const budkavle::xml::TextHandle owner(bytes);
    return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

void compare_with_library(std::string_view body) {
    if (body.find('\r') != std::string_view::npos || body.find("]]>") != std::string_view::npos ||
        body.find_first_of("\t\n") != std::string_view::npos) {
        return;  // XML normalises these on the way in; we set the bytes in as they are
    }
    const std::string text = "<body>" + closed(body) + "</body>";
    const budkavle::xml::ErrorCapture capture;
    const DocHandle theirs(xmlReadMemory(text.data(), static_cast<int>(text.size()), "body",
                                         nullptr, XML_PARSE_NONET | XML_PARSE_NOENT));
    if (!theirs) {
        std::abort();
    }
    const DocHandle ours(xmlNewDoc(budkavle::xml::to_xml("1.0")));
    xmlNode* root = xmlNewDocNode(ours.get(), nullptr, budkavle::xml::to_xml("body"), nullptr);
    (void)xmlDocSetRootElement(ours.get(), root);
    budkavle::xml::append_body(root, body);
    xmlFree(const_cast<xmlChar*>(theirs->encoding));
    theirs->encoding = nullptr;
    if (written(ours) != written(theirs)) {
        std::abort();
    }
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int*, char***) {
    xmlInitParser();
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view body(reinterpret_cast<const char*>(data), size);
    if (budkavle::xml::find_body_fault(body)) {
        if (budkavle::xml::find_body_fault(budkavle::xml::text_as_body(body))) {
            std::abort();
        }
    } else {
        compare_with_library(body);
    }
    return 0;
}
