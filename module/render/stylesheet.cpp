// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "render/stylesheet.hpp"

#include <libxslt/imports.h>
#include <strings.h>

#include <string_view>
#include <utility>

#include "base/utf8.hpp"
#include "render/xslt_errors.hpp"

namespace budkavle::render {
namespace {

constexpr std::size_t kMessageLimitBytes = 800;

/// The value of the first sheet, from the top of the imports downwards, that has one.
std::string find_output_value(xsltStylesheet* top, xmlChar* xsltStylesheet::*member) {
    for (xsltStylesheet* sheet = top; sheet != nullptr; sheet = xsltNextImport(sheet)) {
        if (sheet->*member != nullptr) {
            return reinterpret_cast<const char*>(sheet->*member);
        }
    }
    return {};
}

OutputMethod to_method(std::string_view name) noexcept {
    if (name == "html") {
        return OutputMethod::html;
    }
    if (name == "xml") {
        return OutputMethod::xml;
    }
    return name == "text" ? OutputMethod::text : OutputMethod::undeclared;
}

}  // namespace

Stylesheet::Stylesheet(SheetHandle sheet, bool wants_parsed_bodies)
    : sheet_(std::move(sheet)),
      method_(to_method(find_output_value(sheet_.get(), &xsltStylesheet::method))),
      media_type_(find_output_value(sheet_.get(), &xsltStylesheet::mediaType)),
      encoding_(find_output_value(sheet_.get(), &xsltStylesheet::encoding)),
      wants_parsed_bodies_(wants_parsed_bodies) {
}

SheetProblem make_problem(const LoaderPolicy& policy, const std::string& address,
                          const std::vector<xml::LibraryMessage>& messages) {
    const xml::LibraryMessage place = xml::most_telling(messages);
    SheetProblem problem{"", policy.to_path(place.file.empty() ? address : place.file), place.line,
                         place.text};
    for (const xml::LibraryMessage& message : messages) {
        if (problem.message.find(message.text) == std::string::npos) {
            problem.message += "; " + message.text;
        }
    }
    problem.message = utf8_prefix(problem.message, kMessageLimitBytes);
    return problem;
}

std::optional<Stylesheet> compile_stylesheet(const LoaderPolicy& policy, const std::string& address,
                                             std::vector<SheetProblem>& problems) {
    XsltErrorCapture capture;
    ReadScope scope(policy);
    xml::DocHandle document = read_sheet(scope, address, nullptr);
    SheetHandle handle(document ? xsltParseStylesheetDoc(document.get()) : nullptr);
    if (!handle) {
        problems.push_back(make_problem(policy, address, capture.messages()));
        return std::nullopt;
    }
    // "the stylesheet takes the document and frees it" (xsltParseStylesheetDoc), but only when it
    // succeeds.
    (void)document.release();
    Stylesheet sheet(std::move(handle), scope.wants_parsed_bodies());
    if (!sheet.encoding().empty() && ::strcasecmp(sheet.encoding().c_str(), "UTF-8") != 0) {
        problems.push_back({"", policy.to_path(address), 0,
                            "xsl:output has encoding " + sheet.encoding() + "; it must be UTF-8"});
        return std::nullopt;
    }
    return sheet;
}

}  // namespace budkavle::render
