// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Which new passwords are taken. Layer account; includes base. Thread promise: pure functions.
//
// Length is what is asked for, and that the password is not what anybody would try first; no
// digits, no capitals, no change every ninety days (NIST SP 800-63B sections 5.1.1.2 and A.3).
//
//   if (const auto fault = find_password_fault(password, login, name)) { … say which … }
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/secret.hpp"

namespace budkavle::account {

inline constexpr std::size_t kLeastPasswordCharacters = 12;
/// Room for a sentence of one's own; a bound on what is hashed.
inline constexpr std::size_t kMostPasswordCharacters = 128;

enum class PasswordFault {
    is_not_text,      ///< not UTF-8, or with control characters: nobody could type it
    is_too_short,     ///< under kLeastPasswordCharacters
    is_too_long,      ///< over kMostPasswordCharacters
    is_the_name,      ///< the login or the person's name, turned or repeated or with digits around
    is_a_repetition,  ///< "blåbärblåbärblåbär", "aaaaaaaaaaaa"
    is_a_row,         ///< "123456789012", "abcdefghijkl", a row of keys
    is_common         ///< a password of the lists, as "password", with digits around
};

/// Why it may not be used; none: it may.
[[nodiscard]] std::optional<PasswordFault> find_password_fault(const Secret& password,
                                                               std::string_view login,
                                                               std::string_view display_name);

}  // namespace budkavle::account
