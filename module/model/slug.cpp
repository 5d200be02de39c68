// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "model/slug.hpp"

namespace budkavle::model {
namespace {

bool is_word_character(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

}  // namespace

std::optional<Slug> Slug::parse(std::string_view text) {
    if (text.empty() || text.size() > kMaxLength) {
        return std::nullopt;
    }
    bool follows_word = false;  // a hyphen may stand only between words
    for (const char c : text) {
        if (is_word_character(c)) {
            follows_word = true;
        } else if (c == '-' && follows_word) {
            follows_word = false;
        } else {
            return std::nullopt;
        }
    }
    if (!follows_word) {
        return std::nullopt;
    }
    return Slug(std::string(text));
}

}  // namespace budkavle::model
