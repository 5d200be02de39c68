// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "xslt/xml_file.hpp"

#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

#include <memory>
#include <stdexcept>

#include "base/c_handle.hpp"

namespace budkavle::audit {
namespace {

using xml::to_xml;
using ContextHandle = std::unique_ptr<xmlXPathContext, ReleaseWith<&xmlXPathFreeContext>>;
using ResultHandle = std::unique_ptr<xmlXPathObject, ReleaseWith<&xmlXPathFreeObject>>;

std::string value_of(const xmlNode* node) {
    const xml::TextHandle text(xmlNodeGetContent(node));
    return text ? reinterpret_cast<const char*>(text.get()) : "";
}

std::vector<const xmlNode*> nodes_of(const xml::DocHandle& doc, const std::string& xpath) {
    const ContextHandle context(xmlXPathNewContext(doc.get()));
    (void)xmlXPathRegisterNs(context.get(), to_xml("xsl"),
                             to_xml("http://www.w3.org/1999/XSL/Transform"));
    const ResultHandle result(xmlXPathEvalExpression(to_xml(xpath.c_str()), context.get()));
    if (!result) {
        throw std::runtime_error("not an XPath expression: " + xpath);
    }
    std::vector<const xmlNode*> nodes;
    for (int i = 0; result->nodesetval != nullptr && i < result->nodesetval->nodeNr; ++i) {
        nodes.push_back(result->nodesetval->nodeTab[i]);
    }
    return nodes;
}

}  // namespace

XmlFile::XmlFile(const std::filesystem::path& file)
    : file_(file), doc_(xmlReadFile(file.c_str(), nullptr, XML_PARSE_NONET)) {
    if (!doc_) {
        throw std::runtime_error(file.string() + " is not well-formed");
    }
}

std::vector<std::string> XmlFile::find(const std::string& xpath) const {
    std::vector<std::string> values;
    for (const xmlNode* node : nodes_of(doc_, xpath)) {
        values.push_back(value_of(node));
    }
    return values;
}

std::vector<std::string> XmlFile::places(const std::string& xpath) const {
    std::vector<std::string> places;
    for (const xmlNode* node : nodes_of(doc_, xpath)) {
        const xmlNode* const element = node->type == XML_ELEMENT_NODE ? node : node->parent;
        places.push_back(file_.lexically_relative(BUDKAVLE_SOURCE_DIR).string() + ":" +
                         std::to_string(xmlGetLineNo(element)) + ": " + value_of(node));
    }
    return places;
}

std::filesystem::path xslt_folder() {
    return std::filesystem::path(BUDKAVLE_SOURCE_DIR) / "xslt";
}

namespace {

bool is_of_desk(const std::filesystem::path& file) {
    return file.parent_path() == xslt_folder() / "admin" || file == xslt_folder() / "admin.xsl";
}

}  // namespace

const std::vector<XmlFile>& desk_sheets() {
    static const std::vector<XmlFile> sheets = [] {
        std::vector<XmlFile> found;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(xslt_folder())) {
            if (entry.path().extension() == ".xsl" && is_of_desk(entry.path())) {
                found.emplace_back(entry.path());
            }
        }
        return found;
    }();
    return sheets;
}

const std::vector<XmlFile>& all_sheets() {
    static const std::vector<XmlFile> sheets = [] {
        std::vector<XmlFile> found;
        for (const auto& folder :
             {xslt_folder(), std::filesystem::path(BUDKAVLE_SOURCE_DIR) / "conf" / "themes"}) {
            for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
                if (entry.path().extension() == ".xsl" && !is_of_desk(entry.path())) {
                    found.emplace_back(entry.path());
                }
            }
        }
        return found;
    }();
    return sheets;
}

}  // namespace budkavle::audit
