// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "account/second_factor.hpp"

#include <liboath/oath.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

#include "account/libraries.hpp"
#include "account/token.hpp"
#include "base/error.hpp"

namespace budkavle::account {
namespace {

struct FreeMemory {
    void operator()(char* text) const noexcept { std::free(text); }
};
/// liboath gives strings of malloc.
using OathText = std::unique_ptr<char, FreeMemory>;

void require_liboath() {
    // Several calls are allowed (liboath manual, oath_init); once is cheaper.
    static const int result = oath_init();
    if (result != OATH_OK) {
        throw ConfigError(std::string("liboath cannot be used: ") + oath_strerror(result));
    }
}

std::string without_spaces(std::string_view typed) {
    std::string text;
    std::copy_if(typed.begin(), typed.end(), std::back_inserter(text),
                 [](char c) { return c != ' '; });
    return text;
}

/// RFC 3986: all but the unreserved characters as %XX.
std::string percent_encoded(std::string_view text) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    constexpr unsigned kHalf = 4;
    std::string out;
    for (const char c : text) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
            c == '-' || c == '.' || c == '_' || c == '~') {
            out += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            out += '%';
            out += kHex[byte >> kHalf];
            out += kHex[byte & 0x0FU];
        }
    }
    return out;
}

}  // namespace

Secret make_totp_secret() {
    require_libsodium();
    std::string secret(kTotpSecretBytes, '\0');
    randombytes_buf(secret.data(), secret.size());
    return Secret(std::move(secret));
}

Secret to_base32(const Secret& secret) {
    require_liboath();
    char* text = nullptr;
    std::size_t length = 0;
    const int result =
        oath_base32_encode(secret.reveal().data(), secret.reveal().size(), &text, &length);
    const OathText owned(text);
    if (result != OATH_OK) {
        throw std::bad_alloc();  // the only way in which it fails
    }
    std::string out(text, length);
    sodium_memzero(text, length);
    out.erase(std::find(out.begin(), out.end(), '='), out.end());
    return Secret(std::move(out));
}

std::optional<Secret> parse_totp_secret(std::string_view base32) {
    require_liboath();
    constexpr std::size_t kLongest = 128;
    if (base32.size() > kLongest) {
        return std::nullopt;
    }
    const Secret typed(without_spaces(base32));
    char* bytes = nullptr;
    std::size_t length = 0;
    const int result =
        oath_base32_decode(typed.reveal().data(), typed.reveal().size(), &bytes, &length);
    const OathText owned(bytes);
    if (result != OATH_OK || length != kTotpSecretBytes) {
        return std::nullopt;
    }
    Secret secret(std::string(bytes, length));
    sodium_memzero(bytes, length);
    return secret;
}

Secret totp_address(const Secret& secret, std::string_view issuer, std::string_view login) {
    const std::string quoted_issuer = percent_encoded(issuer);
    return Secret("otpauth://totp/" + quoted_issuer + ":" + percent_encoded(login) +
                  "?secret=" + to_base32(secret).reveal() + "&issuer=" + quoted_issuer);
}

std::uint64_t totp_step_at(UtcTime time) noexcept {
    return static_cast<std::uint64_t>(
        std::max<std::int64_t>(0, time.time_since_epoch() / kTotpStep));
}

std::string totp_code(const Secret& secret, std::uint64_t step) {
    require_liboath();
    std::array<char, kTotpDigits + 1> code{};
    const int result =
        oath_hotp_generate(secret.reveal().data(), secret.reveal().size(), step, kTotpDigits, false,
                           OATH_HOTP_DYNAMIC_TRUNCATION, code.data());
    if (result != OATH_OK) {
        throw ConfigError(std::string("liboath made no code: ") + oath_strerror(result));
    }
    return code.data();
}

std::optional<std::uint64_t> find_totp_step(const Secret& secret, std::string_view typed,
                                            UtcTime now, std::uint64_t last_step) {
    const std::string code = without_spaces(typed);
    if (code.size() != kTotpDigits) {
        return std::nullopt;
    }
    const std::uint64_t present = totp_step_at(now);
    std::optional<std::uint64_t> found;
    // All steps are looked at, found or not: the time tells nothing.
    for (std::uint64_t step = present > kTotpWindow ? present - kTotpWindow : 0;
         step <= present + kTotpWindow; ++step) {
        const std::string expected = totp_code(secret, step);
        if (sodium_memcmp(expected.data(), code.data(), code.size()) == 0 && step > last_step) {
            found = step;
        }
    }
    return found;
}

std::vector<Secret> make_recovery_codes() {
    std::vector<Secret> codes;
    codes.reserve(kRecoveryCodes);
    while (codes.size() < kRecoveryCodes) {
        codes.push_back(make_readable_code(kRecoveryCodeGroups));
    }
    return codes;
}

}  // namespace budkavle::account
