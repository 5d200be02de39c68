// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// An Atom entry that a program sends (RFC 4287 section 4.1.2, RFC 5023 section 13.1): from foreign
// bytes to values. No document type, so no entities but XML's own five; nothing is fetched; UTF-8
// only; elements are known by namespace, whatever their prefix. What it does not know it passes
// over, as RFC 4287 section 6.3 asks. Layer xml. Thread promise: pure function.
//
//   const AtomReading reading = read_atom_entry(request.body);
//   if (!reading.entry) { answer(400, reading.fault); }
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace budkavle::xml {

/// A body of 512 kB has room in it however it is escaped.
inline constexpr std::size_t kAtomEntryLimitBytes = std::size_t{2} * 1024 * 1024;

/// A Text construct (RFC 4287 section 3.1).
struct AtomText {
    std::string text;      ///< of type xhtml: the words without their markup
    bool is_html = false;  ///< `text` is markup still
};

struct AtomContent {
    enum class Form { html, markdown };
    Form form = Form::html;
    std::string markup;  ///< foreign: not cleaned. Plain text has become paragraphs.
};

struct AtomEntry {
    std::optional<AtomText> title;
    std::optional<AtomText> summary;
    std::optional<AtomContent> content;
    std::optional<std::string> published;  ///< as written
    std::optional<std::string> author;     ///< name of the first one
    std::vector<std::string> categories;   ///< terms
    std::string language;  ///< xml:lang of the content, else of the entry; may be empty
    bool is_draft = false;
};

struct AtomReading {
    std::optional<AtomEntry> entry;  ///< none: `fault` says what is wrong
    std::string fault;               ///< a sentence for who writes the program, with the line
};

[[nodiscard]] AtomReading read_atom_entry(std::string_view bytes);

}  // namespace budkavle::xml
