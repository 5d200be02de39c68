// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Passwords as Argon2id hashes (RFC 9106), with a bound on the memory that many sign-ins at once
// may take. Layer account; includes base. Thread promise: locks inside.
//
//   const PasswordHasher hasher;
//   if (hasher.verify(password, account ? account->hash : hasher.dummy_hash()) == Verdict::right) …
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>

#include "base/secret.hpp"

namespace budkavle::account {

/// Two passes over 64 MiB: some 140 ms of one core of a small server, which nobody who signs in
/// notices, and more than three times the memory that OWASP asks for at the least (19 MiB, two
/// passes). Four times the memory took 840 ms: too long on two cores that serve others as well.
inline constexpr std::uint64_t kHashPasses = 2;
inline constexpr std::size_t kHashMemoryBytes = std::size_t{64} * 1024 * 1024;

struct HashLimits {
    std::size_t at_once = 2;  ///< 128 MiB, and the two cores of a municipal server
    /// For a turn. A flood of sign-ins then holds no worker longer than this.
    std::chrono::milliseconds wait{3000};
};

enum class Verdict {
    right,
    wrong,
    busy  ///< no turn came within the limit: nothing was looked at
};

class PasswordHasher {
public:
    explicit PasswordHasher(HashLimits limits = {});

    /// The hash in libsodium's text form, "$argon2id$v=19$m=65536,t=2,p=1$…"; none if no turn came.
    /// Throws std::bad_alloc if the memory cannot be had.
    [[nodiscard]] std::optional<Secret> hash(const Secret& password) const;
    /// Throws std::bad_alloc if the memory cannot be had. A text that is no hash is wrong.
    [[nodiscard]] Verdict verify(const Secret& password, const std::string& hash) const;
    /// A hash that no password fits, which costs what a right one costs: for logins that do not
    /// exist.
    [[nodiscard]] const std::string& dummy_hash() const noexcept { return dummy_hash_; }

private:
    class Turn;

    HashLimits limits_;
    std::string dummy_hash_;
    mutable std::mutex mutex_;
    mutable std::condition_variable is_free_;
    mutable std::size_t under_way_ = 0;
};

/// True if `hash` was made with other costs than today's: to be made anew at the next sign-in.
[[nodiscard]] bool needs_rehash(const std::string& hash);

}  // namespace budkavle::account
