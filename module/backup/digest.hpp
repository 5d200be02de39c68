// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// SHA-256 (FIPS 180-4) of bytes as they come, with their number. Layer backup. Thread promise: one
// thread.
//
//   Digest digest;  digest.add("abc");  digest.hex()  ->  "ba7816bf…"
#pragma once

#include <sodium.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace budkavle::backup {

class Digest {
public:
    Digest() noexcept;
    void add(std::string_view bytes) noexcept;
    [[nodiscard]] std::uint64_t bytes() const noexcept { return bytes_; }
    /// 64 digits; of all that was added so far.
    [[nodiscard]] std::string hex() const;

private:
    crypto_hash_sha256_state state_{};
    std::uint64_t bytes_ = 0;
};

}  // namespace budkavle::backup
