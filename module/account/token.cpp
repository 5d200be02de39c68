// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "account/token.hpp"

#include <sodium.h>

#include <algorithm>

#include "account/libraries.hpp"
#include "base/ascii.hpp"

namespace budkavle::account {
namespace {

constexpr std::string_view kReadable = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::size_t kGroupCharacters = 4;

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

std::string to_base64url(const unsigned char* bytes, std::size_t count) {
    constexpr int kForm = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::string text(sodium_base64_encoded_len(count, kForm), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes, count, kForm);
    text.pop_back();  // the library's closing zero
    return text;
}

}  // namespace

Secret make_token() {
    require_libsodium();
    std::array<unsigned char, kTokenBytes> random{};
    randombytes_buf(random.data(), random.size());
    Secret token(to_base64url(random.data(), random.size()));
    sodium_memzero(random.data(), random.size());
    return token;
}

bool has_token_form(std::string_view text) noexcept {
    return text.size() == kTokenCharacters && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '-' || c == '_';
           });
}

std::string digest_of(std::string_view text) {
    std::array<unsigned char, kDigestBytes> digest{};
    // It always gives 0 (libsodium manual, SHA-2).
    static_cast<void>(crypto_hash_sha256(digest.data(), bytes_of(text), text.size()));
    return {digest.begin(), digest.end()};
}

std::string make_form_token(const Secret& session_token, std::string_view purpose) {
    const std::string& key = session_token.reveal();
    std::array<unsigned char, kDigestBytes> hash{};
    static_assert(kTokenCharacters <= crypto_generichash_KEYBYTES_MAX);
    const std::size_t key_bytes =
        std::min<std::size_t>(key.size(), crypto_generichash_KEYBYTES_MAX);
    // It fails only for lengths out of range (libsodium manual, Generic hashing).
    static_cast<void>(crypto_generichash(hash.data(), hash.size(), bytes_of(purpose),
                                         purpose.size(), bytes_of(key), key_bytes));
    return to_base64url(hash.data(), hash.size());
}

bool is_form_token(std::string_view given, const Secret& session_token, std::string_view purpose) {
    const std::string expected = make_form_token(session_token, purpose);
    return !session_token.empty() && given.size() == expected.size() &&
           sodium_memcmp(given.data(), expected.data(), expected.size()) == 0;
}

Secret make_readable_code(std::size_t groups) {
    require_libsodium();
    std::string code;
    code.reserve(groups * (kGroupCharacters + 1));  // never moved, so no copy is left behind
    for (std::size_t i = 0; i < groups * kGroupCharacters; ++i) {
        if (i > 0 && i % kGroupCharacters == 0) {
            code += '-';
        }
        code += kReadable[randombytes_uniform(kReadable.size())];
    }
    return Secret(std::move(code));
}

std::string plain_code(std::string_view typed) {
    std::string plain;
    for (const char raw : typed) {
        const char c = ascii::to_lower(raw);
        if (c == ' ' || c == '-') {
            continue;
        }
        plain += c == 'o' ? '0' : (c == 'i' || c == 'l') ? '1' : c;
    }
    return plain;
}

}  // namespace budkavle::account
