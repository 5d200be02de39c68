// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "compare/vocabulary.hpp"

#include <array>
#include <cstring>

namespace budkavle::compare {

std::uint32_t Vocabulary::number_of(std::string_view text) {
    if (const auto known = numbers_.find(text); known != numbers_.end()) {
        return known->second;
    }
    const auto number = static_cast<std::uint32_t>(numbers_.size() + 1);
    numbers_.emplace(text, number);
    return number;
}

void append_number(std::string& text, std::uint32_t number) {
    std::array<char, sizeof number> bytes{};
    std::memcpy(bytes.data(), &number, bytes.size());
    text.append(bytes.data(), bytes.size());
}

}  // namespace budkavle::compare
