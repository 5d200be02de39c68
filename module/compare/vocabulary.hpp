// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Numbers for texts: equal numbers mean equal texts, so that words and blocks are compared by one
// instruction. Layer compare, private to it. Thread promise: one thread.
//
//   vocabulary.number_of("kommun") == vocabulary.number_of("kommun")
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace budkavle::compare {

class Vocabulary {
public:
    /// The number of a text, from 1; the same as long as the vocabulary lives.
    std::uint32_t number_of(std::string_view text);

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept {
            return std::hash<std::string_view>{}(text);
        }
    };
    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> numbers_;
};

/// Appends a number so that texts that are made of numbers are equal only if their numbers are.
void append_number(std::string& text, std::uint32_t number);

}  // namespace budkavle::compare
