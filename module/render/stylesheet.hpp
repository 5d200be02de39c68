// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// One compiled stylesheet with what it says about its output, looked up through its imports.
// Layer render; private to it. Thread promise: immutable; any number of transformations at once.
//
//   std::vector<SheetProblem> problems;
//   std::optional<Stylesheet> sheet = compile_stylesheet(policy, "budkavle:/page.xsl", problems);
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "render/loader_policy.hpp"
#include "render/stylesheet_set.hpp"
#include "render/xslt_handles.hpp"
#include "xml/xml_errors.hpp"

namespace budkavle::render {

enum class OutputMethod {
    undeclared,  ///< HTML if the result is an <html> in no namespace, else XML
    html,
    xml,
    text
};

class Stylesheet {
public:
    Stylesheet(SheetHandle sheet, bool wants_parsed_bodies);

    [[nodiscard]] xsltStylesheet& handle() const noexcept { return *sheet_; }
    [[nodiscard]] OutputMethod method() const noexcept { return method_; }
    /// As xsl:output has it; empty if it says nothing.
    [[nodiscard]] const std::string& media_type() const noexcept { return media_type_; }
    /// As xsl:output has it; empty if it says nothing: UTF-8.
    [[nodiscard]] const std::string& encoding() const noexcept { return encoding_; }
    [[nodiscard]] bool wants_parsed_bodies() const noexcept { return wants_parsed_bodies_; }

private:
    SheetHandle sheet_;
    OutputMethod method_;
    std::string media_type_;
    std::string encoding_;
    bool wants_parsed_bodies_;
};

/// Compiles the sheet at an address of the policy. Nothing, and a problem with file and line, if it
/// cannot be used: not well-formed, not XSLT, reads what it may not, or has an encoding other than
/// UTF-8.
[[nodiscard]] std::optional<Stylesheet> compile_stylesheet(const LoaderPolicy& policy,
                                                           const std::string& address,
                                                           std::vector<SheetProblem>& problems);

/// What was said, as a problem: the place that tells most, all matters in one line.
[[nodiscard]] SheetProblem make_problem(const LoaderPolicy& policy, const std::string& address,
                                        const std::vector<xml::LibraryMessage>& messages);

}  // namespace budkavle::render
