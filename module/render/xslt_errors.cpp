// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "render/xslt_errors.hpp"

#include <libxslt/xsltutils.h>

#include <array>
#include <charconv>
#include <cstdarg>
#include <cstdio>
#include <string_view>
#include <utility>

#include "base/utf8.hpp"

namespace budkavle::render {
namespace {

constexpr std::size_t kPrintLimitBytes = 2000;

/// libxslt's error function is one for the process; it must find the scope of the thread that it is
/// called in.
thread_local XsltErrorCapture* current_capture = nullptr;

extern "C" void keep_printed(void* maybe_capture, const char* format, ...) noexcept {
    std::array<char, kPrintLimitBytes> buffer{};
    va_list arguments;
    va_start(arguments, format);
    (void)std::vsnprintf(buffer.data(), buffer.size(), format, arguments);  // cut if longer
    va_end(arguments);
    auto* capture =
        maybe_capture == nullptr ? current_capture : static_cast<XsltErrorCapture*>(maybe_capture);
    try {
        if (capture != nullptr) {
            capture->take_printed(buffer.data());
        }
    } catch (...) {  // a C callback's edge: out of memory for a message is no reason to end
    }
}

/// "runtime error: file PATH line 12 element template" -> the place.
bool read_place(const std::string& line, xml::LibraryMessage& place) {
    constexpr std::string_view kFile = ": file ";
    constexpr std::string_view kLine = " line ";
    const std::size_t file = line.find(kFile);
    const std::size_t number = line.rfind(kLine);
    if (file == std::string::npos || number == std::string::npos || number < file) {
        return false;
    }
    const std::size_t file_start = file + kFile.size();
    const char* digits = line.data() + number + kLine.size();
    int value = 0;
    if (std::from_chars(digits, line.data() + line.size(), value).ec != std::errc{}) {
        return false;
    }
    place = {line.substr(file_start, number - file_start), value, ""};
    return true;
}

}  // namespace

XsltErrorCapture::XsltErrorCapture()
    : outer_(std::exchange(current_capture, this)),
      outer_print_(xmlGenericError),
      outer_print_context_(xmlGenericErrorContext) {
    xmlSetGenericErrorFunc(this, &keep_printed);  // per thread; XPath prints with it
}

XsltErrorCapture::~XsltErrorCapture() {
    xmlSetGenericErrorFunc(outer_print_context_, outer_print_);
    current_capture = outer_;
}

void XsltErrorCapture::watch(xsltTransformContext& context) {
    xsltSetTransformErrorFunc(&context, this, &keep_printed);
}

void XsltErrorCapture::take_printed(const std::string& text) {
    pending_ += text;
    for (std::size_t end = pending_.find('\n'); end != std::string::npos;
         end = pending_.find('\n')) {
        take_line(pending_.substr(0, end));
        pending_.erase(0, end + 1);
    }
    if (pending_.size() > kPrintLimitBytes) {
        pending_.resize(kPrintLimitBytes);
    }
}

void XsltErrorCapture::take_line(const std::string& line) {
    if (line.empty() || read_place(line, place_)) {
        return;
    }
    add({place_.file, place_.line, to_valid_xml_text(line)});
}

XsltErrorCapture* maybe_current_capture() noexcept {
    return current_capture;
}

void install_error_sink() {
    xsltSetGenericErrorFunc(nullptr, &keep_printed);
}

}  // namespace budkavle::render
