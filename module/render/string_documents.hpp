// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The words of the interface, strings/LANGUAGE.xml, parsed once for a set of sheets: all that
// document() gives, and what the function bk:words says. A transformation that asks for a document
// gets a copy, for libxslt marks and frees what it loads; no request reads a file. Layer render;
// private to it. Thread promise: immutable after load() and load_desk().
//
//   StringDocuments strings; strings.load(policy);
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "render/loader_policy.hpp"
#include "render/plain_sentences.hpp"
#include "xml/xml_handles.hpp"

namespace budkavle::render {

class StringDocuments {
public:
    /// Parses every strings/*.xml of our folder. False, with messages in the thread's
    /// XsltErrorCapture, if one is not well-formed.
    bool load(const LoaderPolicy& policy);
    /// The same of strings/admin/*.xml, the words of the editors' desk.
    bool load_desk(const LoaderPolicy& policy);
    /// Null if there is none at this address.
    [[nodiscard]] const xmlDoc* maybe_find(const std::string& address) const noexcept;
    /// The sentences of a language, or of the one that it is a kind of ("sv" for "sv-FI"); null if
    /// we have no words in it.
    [[nodiscard]] const PlainSentences* maybe_sentences(std::string_view language) const noexcept;
    /// The same of the editors' desk: strings/admin/PART-LANGUAGE.xml, all parts together.
    [[nodiscard]] const PlainSentences* maybe_desk_sentences(
        std::string_view language) const noexcept;

private:
    using Languages = std::map<std::string, PlainSentences, std::less<>>;

    std::map<std::string, xml::DocHandle> documents_;
    Languages sentences_;
    Languages desk_sentences_;
};

/// A copy of the document at `address`, its names in `maybe_names`; null if there is none.
[[nodiscard]] xml::DocHandle copy_string_document(const StringDocuments& strings,
                                                  const std::string& address, xmlDict* maybe_names);

}  // namespace budkavle::render
