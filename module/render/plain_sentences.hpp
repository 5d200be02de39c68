// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The sentences of one language that are text alone, which most are: ready to be said without a
// look into strings/LANGUAGE.xml. Layer render; private to it. Thread promise: immutable.
//
//   const PlainSentences swedish(document);
//   swedish.say("author", "Kim Lind", "");  // "Av Kim Lind"
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "xml/xml_handles.hpp"

namespace budkavle::render {

class PlainSentences {
public:
    PlainSentences() = default;
    /// Reads a document as xslt/strings has them.
    explicit PlainSentences(const xmlDoc& document) { add(document); }

    /// Reads one more; of two sentences of one key the first stays.
    void add(const xmlDoc& document);

    /// The sentence of a key with the value in the place of {1}; of plural forms the one for the
    /// count, which is then its {1}. Empty if the language lacks the key or has elements in its
    /// sentence. A sentence of a text and an <away> is two: KEY/seen and KEY/away.
    [[nodiscard]] std::string say(std::string_view key, std::string_view value,
                                  std::string_view count) const;

private:
    struct Sentence {
        std::string text;
        std::map<std::string, std::string, std::less<>> forms;  ///< "one", "two", "other"
    };
    std::map<std::string, Sentence, std::less<>> sentences_;
};

}  // namespace budkavle::render
