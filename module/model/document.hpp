// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What is known of a document (a PDF) without showing it, and what should be mended in it. Layer
// model. Values.
//
//   for (const DocumentWarning warning : facts.warnings) { print(code_of(warning)); }
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace budkavle::model {

/// What makes a document worse for some readers. None of them keeps it out.
enum class DocumentWarning {
    untagged,                  ///< a screen reader gets neither headings nor the order of the text
    no_title,                  ///< neither in its properties nor in its metadata
    no_language,               ///< a screen reader cannot choose the voice
    no_text,                   ///< pictures of pages alone: a scanned paper
    closed_to_screen_readers,  ///< its permissions forbid reading it aloud
    has_attachments,           ///< files within the file, which browsers do not show
};

struct DocumentWarningCode {
    DocumentWarning warning;
    std::string_view code;
};

/// For interfaces, JSON and the database; codes never change.
inline constexpr std::array kDocumentWarningCodes{
    DocumentWarningCode{DocumentWarning::untagged, "untagged"},
    DocumentWarningCode{DocumentWarning::no_title, "no-title"},
    DocumentWarningCode{DocumentWarning::no_language, "no-language"},
    DocumentWarningCode{DocumentWarning::no_text, "no-text"},
    DocumentWarningCode{DocumentWarning::closed_to_screen_readers, "closed-to-screen-readers"},
    DocumentWarningCode{DocumentWarning::has_attachments, "has-attachments"},
};

[[nodiscard]] constexpr std::string_view code_of(DocumentWarning warning) noexcept {
    return std::ranges::find(kDocumentWarningCodes, warning, &DocumentWarningCode::warning)->code;
}

/// Nothing for a code that is none.
[[nodiscard]] constexpr std::optional<DocumentWarning> parse_document_warning(
    std::string_view code) noexcept {
    const auto* const found =
        std::ranges::find(kDocumentWarningCodes, code, &DocumentWarningCode::code);
    return found == kDocumentWarningCodes.end() ? std::nullopt : std::optional(found->warning);
}

struct DocumentFacts {
    unsigned page_count = 0;
    std::string title;     ///< its own; valid XML text, empty if it has none
    std::string language;  ///< as it says, "sv-SE"; empty if it says nothing
    std::vector<DocumentWarning> warnings;
    bool operator==(const DocumentFacts&) const = default;
};

}  // namespace budkavle::model
