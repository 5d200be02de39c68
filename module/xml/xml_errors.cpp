// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "xml/xml_errors.hpp"

#include <utility>

#include "base/utf8.hpp"

namespace budkavle::xml {
namespace {

/// A message of a library may quote the input: valid text, one line, no longer than a log line
/// bears.
constexpr std::size_t kTextLimitBytes = 500;

std::string tidy(const char* maybe_text) {
    std::string text = to_valid_xml_text(maybe_text == nullptr ? "" : maybe_text);
    while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) {
        text.pop_back();
    }
    for (char& c : text) {
        if (c == '\n') {
            c = ' ';
        }
    }
    return std::string(utf8_prefix(text, kTextLimitBytes));
}

extern "C" void keep_message(void* context, xmlErrorPtr error) noexcept {
    try {
        static_cast<ErrorCapture*>(context)->add(
            {error->file == nullptr ? "" : error->file, error->line, tidy(error->message)});
    } catch (...) {  // a C callback's edge: out of memory for a message is no reason to end
    }
}

}  // namespace

ErrorCapture::ErrorCapture()
    : outer_function_(xmlStructuredError), outer_context_(xmlStructuredErrorContext) {
    xmlSetStructuredErrorFunc(this, &keep_message);
}

ErrorCapture::~ErrorCapture() {
    xmlSetStructuredErrorFunc(outer_context_, outer_function_);
}

void ErrorCapture::add(LibraryMessage message) {
    if (messages_.size() < kMessageLimit) {
        messages_.push_back(std::move(message));
    }
}

std::string ErrorCapture::first_text() const {
    const LibraryMessage message = most_telling(messages_);
    if (message.file.empty()) {
        return message.text;
    }
    return message.file + ":" + std::to_string(message.line) + ": " + message.text;
}

LibraryMessage most_telling(const std::vector<LibraryMessage>& messages) {
    for (const LibraryMessage& message : messages) {
        if (!message.file.empty() && message.line > 0) {
            return message;
        }
    }
    return messages.empty() ? LibraryMessage{} : messages.front();
}

}  // namespace budkavle::xml
