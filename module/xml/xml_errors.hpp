// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What libxml2 has to say, caught per thread and scope instead of printed to stderr.
// Layer xml; private to xml and render. Thread promise: one thread; scopes nest.
//
//   ErrorCapture capture;
//   if (!parse(...)) throw RenderError(capture.first_text());
#pragma once

#include <libxml/xmlerror.h>

#include <cstddef>
#include <string>
#include <vector>

namespace budkavle::xml {

struct LibraryMessage {
    std::string file;  ///< may be empty
    int line = 0;
    std::string text;  ///< one line, without the final line feed
};

/// While it lives, this thread's libxml2 messages are kept here.
class ErrorCapture {
public:
    ErrorCapture();
    ~ErrorCapture();
    ErrorCapture(const ErrorCapture&) = delete;  // libxml2 holds its address
    ErrorCapture& operator=(const ErrorCapture&) = delete;

    /// Keeps a message; those after the first kMessageLimit are dropped.
    void add(LibraryMessage message);
    [[nodiscard]] const std::vector<LibraryMessage>& messages() const noexcept { return messages_; }
    /// "FILE:LINE: text" of the first message that names a file, else of the first; empty if none.
    [[nodiscard]] std::string first_text() const;

    static constexpr std::size_t kMessageLimit = 20;

private:
    std::vector<LibraryMessage> messages_;
    xmlStructuredErrorFunc outer_function_;
    void* outer_context_;
};

/// The message that tells most: the first with a file and a line, else the first, else an empty
/// one.
[[nodiscard]] LibraryMessage most_telling(const std::vector<LibraryMessage>& messages);

}  // namespace budkavle::xml
