// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "backup/digest.hpp"

#include <array>

namespace budkavle::backup {

Digest::Digest() noexcept {
    crypto_hash_sha256_init(&state_);
}

void Digest::add(std::string_view bytes) noexcept {
    crypto_hash_sha256_update(&state_, reinterpret_cast<const unsigned char*>(bytes.data()),
                              bytes.size());
    bytes_ += bytes.size();
}

std::string Digest::hex() const {
    crypto_hash_sha256_state state = state_;  // to end it is to use it up
    std::array<unsigned char, crypto_hash_sha256_BYTES> sum{};
    crypto_hash_sha256_final(&state, sum.data());
    std::string text(2 * sum.size() + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), sum.data(), sum.size());
    text.pop_back();
    return text;
}

}  // namespace budkavle::backup
