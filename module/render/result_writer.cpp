// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "render/result_writer.hpp"

#include <libxslt/xsltutils.h>

#include "base/error.hpp"
#include "render/html5_writer.hpp"
#include "render/xslt_errors.hpp"

namespace budkavle::render {
namespace {

/// XSLT 1.0, section 16: a result that is an <html> in no namespace is HTML unless the sheet says
/// otherwise.
bool is_html(const Stylesheet& sheet, const xmlDoc& result) {
    if (sheet.method() != OutputMethod::undeclared) {
        return sheet.method() == OutputMethod::html;
    }
    const xmlNode* root = xmlDocGetRootElement(&result);
    return root != nullptr && root->ns == nullptr &&
           xmlStrEqual(root->name, xml::to_xml("html")) == 1;
}

std::string write_by_library(const Stylesheet& sheet, xmlDoc& result) {
    XsltErrorCapture capture;
    xmlChar* bytes = nullptr;
    int size = 0;
    const int status = xsltSaveResultToString(&bytes, &size, &result, &sheet.handle());
    const xml::TextHandle owner(bytes);
    if (status != 0) {
        throw RenderError("the result cannot be written: " +
                          xml::most_telling(capture.messages()).text);
    }
    // Null for an empty text, which is a result as good as any other.
    return owner ? std::string(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size))
                 : std::string();
}

}  // namespace

std::string write_result(const Stylesheet& sheet, xmlDoc& result, const xml::Document& document,
                         std::size_t limit_bytes) {
    if (is_html(sheet, result)) {
        return write_html5(result, document.bodies(), limit_bytes);
    }
    std::string bytes = write_by_library(sheet, result);
    if (bytes.size() > limit_bytes) {
        throw RenderError("the result is larger than " + std::to_string(limit_bytes) + " bytes");
    }
    return bytes;
}

}  // namespace budkavle::render
