// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Random tokens: of sessions, one-time links, applications and forms. Layer account; includes base.
// Thread promise: pure functions.
//
// A token is random and long, so its SHA-256 is all that a table keeps: a slow hash would make a
// request cost what a sign-in costs and keep nobody out.
//
//   const Secret token = make_token();      // into the cookie
//   store(digest_of(token.reveal()));       // into the table
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/secret.hpp"

namespace budkavle::account {

inline constexpr std::size_t kTokenBytes = 32;
inline constexpr std::size_t kTokenCharacters = 43;  ///< base64url without padding
inline constexpr std::size_t kDigestBytes = 32;

/// 256 random bits as base64url (RFC 4648 section 5) without padding.
[[nodiscard]] Secret make_token();
/// True if `text` has the form of a token: what has not needs no question to the database.
[[nodiscard]] bool has_token_form(std::string_view text) noexcept;

/// SHA-256, 32 bytes.
[[nodiscard]] std::string digest_of(std::string_view text);

/// What a form carries to prove that our own page sent it: a keyed hash (BLAKE2b) of `purpose`,
/// with the session's token as the key. Who cannot read the cookie can make none, and one of a form
/// fits no other purpose.
[[nodiscard]] std::string make_form_token(const Secret& session_token, std::string_view purpose);
/// Compares in constant time.
[[nodiscard]] bool is_form_token(std::string_view given, const Secret& session_token,
                                 std::string_view purpose);

/// A text to be read and typed: `groups` of four characters with dashes between, of an alphabet of
/// 32 without i, l, o, u. Five random bits a character.
[[nodiscard]] Secret make_readable_code(std::size_t groups);
/// The same code however it was typed: capitals, spaces, dashes left out, o for 0, i and l for 1.
[[nodiscard]] std::string plain_code(std::string_view typed);

/// Five groups, 100 bits: nobody finds it from its SHA-256.
inline constexpr std::size_t kApplicationPasswordGroups = 5;

}  // namespace budkavle::account
