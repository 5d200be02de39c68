// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "wire/request_id.hpp"

#include <algorithm>

#include "base/ascii.hpp"

namespace budkavle::wire {

bool is_sane_request_id(std::string_view text) noexcept {
    constexpr std::size_t kShortest = 8;
    constexpr std::size_t kLongest = 64;
    return text.size() >= kShortest && text.size() <= kLongest &&
           std::ranges::all_of(text, [](char c) {
               return ascii::is_letter(c) || ascii::is_digit(c) || c == '-' || c == '_';
           });
}

RequestIds::RequestIds() {
    std::random_device device;
    std::seed_seq seed{device(), device(), device(), device()};
    random_.seed(seed);
}

std::string RequestIds::make() {
    constexpr std::string_view kDigits = "0123456789abcdef";
    constexpr unsigned kBitsOfDigit = 4;
    constexpr std::size_t kLength = 16;
    std::string id(kLength, '0');
    auto bits = random_();
    for (char& digit : id) {
        digit = kDigits[bits % kDigits.size()];
        bits >>= kBitsOfDigit;
    }
    return id;
}

}  // namespace budkavle::wire
