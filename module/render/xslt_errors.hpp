// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What libxslt has to say, caught per thread and scope: it tells file and line in one printed line
// and the matter in the next. Layer render; private to it. Thread promise: one thread; scopes nest.
//
//   XsltErrorCapture capture; capture.watch(*context);
//   … if (failed) throw RenderError(to_text(most_telling(capture.messages())));
#pragma once

#include <string>
#include <vector>

#include "render/xslt_handles.hpp"
#include "xml/xml_errors.hpp"

namespace budkavle::render {

class XsltErrorCapture {
public:
    XsltErrorCapture();
    ~XsltErrorCapture();
    XsltErrorCapture(const XsltErrorCapture&) = delete;  // libxslt holds its address
    XsltErrorCapture& operator=(const XsltErrorCapture&) = delete;

    /// Sends the context's messages here too.
    void watch(xsltTransformContext& context);
    void add(xml::LibraryMessage message) { parser_.add(std::move(message)); }
    [[nodiscard]] const std::vector<xml::LibraryMessage>& messages() const noexcept {
        return parser_.messages();
    }

    /// A piece of printed text, from libxslt's error function.
    void take_printed(const std::string& text);

private:
    void take_line(const std::string& line);

    xml::ErrorCapture parser_;
    xml::LibraryMessage place_;
    std::string pending_;
    XsltErrorCapture* outer_;
    xmlGenericErrorFunc outer_print_;
    void* outer_print_context_;
};

/// The capture of this thread's innermost scope, or null.
[[nodiscard]] XsltErrorCapture* maybe_current_capture() noexcept;

/// Sets libxslt's process-wide error function. For prepare_libraries().
void install_error_sink();

}  // namespace budkavle::render
