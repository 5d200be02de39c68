// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "unit/xml/page_contract.hpp"

#include <libxml/relaxng.h>

#include <fstream>
#include <iterator>
#include <memory>

#include "xml/xml_errors.hpp"
#include "xml/xml_handles.hpp"

namespace budkavle::test {
namespace {

using SchemaParser = std::unique_ptr<xmlRelaxNGParserCtxt, ReleaseWith<&xmlRelaxNGFreeParserCtxt>>;
using Schema = std::unique_ptr<xmlRelaxNG, ReleaseWith<&xmlRelaxNGFree>>;
using Validator = std::unique_ptr<xmlRelaxNGValidCtxt, ReleaseWith<&xmlRelaxNGFreeValidCtxt>>;

Schema load_schema() {
    std::ifstream file(BUDKAVLE_SOURCE_DIR "/xslt/input/page.rng");
    const std::string text((std::istreambuf_iterator<char>(file)), {});
    const SchemaParser parser(
        xmlRelaxNGNewMemParserCtxt(text.data(), static_cast<int>(text.size())));
    return Schema(xmlRelaxNGParse(parser.get()));
}

}  // namespace

std::string find_contract_fault(const std::string& xml) {
    const xml::ErrorCapture capture;
    const Schema schema = load_schema();
    const xml::DocHandle document(xmlReadMemory(xml.data(), static_cast<int>(xml.size()),
                                                "document.xml", nullptr, XML_PARSE_NONET));
    if (!schema || !document) {
        return "not loaded: " + capture.first_text();
    }
    const Validator validator(xmlRelaxNGNewValidCtxt(schema.get()));
    if (xmlRelaxNGValidateDoc(validator.get(), document.get()) == 0) {
        return {};
    }
    return "invalid: " + capture.first_text();
}

}  // namespace budkavle::test
