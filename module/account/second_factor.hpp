// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The second factor: codes that change every thirty seconds (TOTP, RFC 6238, as every
// authenticator app knows them: HMAC-SHA-1, six digits), and recovery codes for a lost phone. Layer
// account; includes base. Thread promise: pure functions.
//
//   const Secret secret = make_totp_secret();            // 20 bytes
//   if (const auto step = find_totp_step(secret, code, now, last_step)) { store(*step); }
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/secret.hpp"
#include "base/utc_time.hpp"

namespace budkavle::account {

inline constexpr std::size_t kTotpSecretBytes = 20;  ///< as long as the hash (RFC 4226 section 4)
inline constexpr unsigned kTotpDigits = 6;
inline constexpr std::chrono::seconds kTotpStep{30};
/// Steps before and after the present one: a clock half a minute wrong and a slow hand.
inline constexpr std::uint64_t kTotpWindow = 1;

/// Random bytes, not text.
[[nodiscard]] Secret make_totp_secret();
/// The secret as apps take it by hand, Base32 without padding (RFC 4648 section 6), and back: with
/// spaces and in any case. None if it is no Base32 or of another length.
[[nodiscard]] Secret to_base32(const Secret& secret);
[[nodiscard]] std::optional<Secret> parse_totp_secret(std::string_view base32);

/// The address behind the QR code: "otpauth://totp/ISSUER:LOGIN?secret=…&issuer=ISSUER".
[[nodiscard]] Secret totp_address(const Secret& secret, std::string_view issuer,
                                  std::string_view login);

/// The step whose code `typed` is, within the window around `now` and later than `last_step`, which
/// was used before: a code that somebody saw is worth nothing. None: wrong.
[[nodiscard]] std::optional<std::uint64_t> find_totp_step(const Secret& secret,
                                                          std::string_view typed, UtcTime now,
                                                          std::uint64_t last_step);
/// The code of a step.
[[nodiscard]] std::string totp_code(const Secret& secret, std::uint64_t step);
[[nodiscard]] std::uint64_t totp_step_at(UtcTime time) noexcept;

inline constexpr std::size_t kRecoveryCodes = 10;
/// 80 bits: SHA-256 is enough to keep them.
inline constexpr std::size_t kRecoveryCodeGroups = 4;
/// kRecoveryCodes readable codes, each good for one sign-in. To be shown once; what is kept is
/// digest_of(plain_code(code)).
[[nodiscard]] std::vector<Secret> make_recovery_codes();

}  // namespace budkavle::account
