// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "account/password_hash.hpp"

#include <sodium.h>

#include <array>
#include <cerrno>
#include <new>

#include "account/libraries.hpp"
#include "account/token.hpp"

namespace budkavle::account {
namespace {

Secret make_hash(const Secret& password) {
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    const std::string& text = password.reveal();
    // It fails for want of memory alone (libsodium manual, The pwhash API).
    if (crypto_pwhash_str_alg(hash.data(), text.data(), text.size(), kHashPasses, kHashMemoryBytes,
                              crypto_pwhash_ALG_ARGON2ID13) != 0) {
        throw std::bad_alloc();
    }
    return Secret(std::string(hash.data()));
}

}  // namespace

/// The right to hash, as long as it lives.
class PasswordHasher::Turn {
public:
    explicit Turn(const PasswordHasher& hasher) : hasher_(hasher) {
        std::unique_lock lock(hasher_.mutex_);
        has_come_ = hasher_.is_free_.wait_for(lock, hasher_.limits_.wait, [&] {
            return hasher_.under_way_ < hasher_.limits_.at_once;
        });
        hasher_.under_way_ += has_come_ ? 1 : 0;
    }
    ~Turn() {
        if (has_come_) {
            const std::lock_guard lock(hasher_.mutex_);
            --hasher_.under_way_;
            hasher_.is_free_.notify_one();
        }
    }
    Turn(const Turn&) = delete;  // it gives back one turn once
    Turn& operator=(const Turn&) = delete;

    [[nodiscard]] bool has_come() const noexcept { return has_come_; }

private:
    const PasswordHasher& hasher_;
    bool has_come_ = false;
};

PasswordHasher::PasswordHasher(HashLimits limits) : limits_(limits) {
    require_libsodium();
    dummy_hash_ = make_hash(make_token()).reveal();
}

std::optional<Secret> PasswordHasher::hash(const Secret& password) const {
    const Turn turn(*this);
    if (!turn.has_come()) {
        return std::nullopt;
    }
    return make_hash(password);
}

Verdict PasswordHasher::verify(const Secret& password, const std::string& hash) const {
    const Turn turn(*this);
    if (!turn.has_come()) {
        return Verdict::busy;
    }
    const std::string& text = password.reveal();
    errno = 0;
    if (crypto_pwhash_str_verify(hash.c_str(), text.data(), text.size()) == 0) {
        return Verdict::right;
    }
    // Wrong and out of memory are the same answer; errno tells them apart.
    if (errno == ENOMEM) {
        throw std::bad_alloc();
    }
    return Verdict::wrong;
}

bool needs_rehash(const std::string& hash) {
    require_libsodium();
    return crypto_pwhash_str_needs_rehash(hash.c_str(), kHashPasses, kHashMemoryBytes) != 0;
}

}  // namespace budkavle::account
