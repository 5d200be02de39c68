// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The XPath function by which the sheets say most words: bk:words(key, value, count), with bk bound
// to urn:budkavle:page. It needs no copy of the language's document, no index over it and no
// template for each piece of it, which together cost a third of a transformation. Layer render;
// private to it. Thread promise: install once, before any thread; TransformWords as its strings.
//
//   const TransformWords words(strings, source);  // must outlive the context
//   words.attach(*context);
#pragma once

#include "render/string_documents.hpp"
#include "render/xslt_handles.hpp"

namespace budkavle::render {

/// The words that one transformation has: all documents, and those of its page's language at hand.
class TransformWords {
public:
    /// The page's language is the lang of its root element; a <desk> has the words of the editors'
    /// desk. Borrows `strings`.
    TransformWords(const StringDocuments& strings, const xmlDoc& source);

    /// For bk:words and for document(): they find it by the context's private pointer.
    void attach(xsltTransformContext& context) const noexcept;
    /// What was attached, or null.
    [[nodiscard]] static const TransformWords* maybe_of(
        const xsltTransformContext* maybe_context) noexcept;

    [[nodiscard]] const StringDocuments& documents() const noexcept { return strings_; }
    [[nodiscard]] const PlainSentences* maybe_sentences() const noexcept { return sentences_; }

private:
    const StringDocuments& strings_;
    const PlainSentences* sentences_ = nullptr;
};

/// Registers bk:words with libxslt. Its value is PlainSentences::say(); the empty string where that
/// has none, and where the value is not text but nodes. For prepare_libraries(); throws RenderError
/// if libxslt refuses.
void install_words_function();

}  // namespace budkavle::render
