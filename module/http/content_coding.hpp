// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Content codings and the choice between them (RFC 9110 sections 8.4.1 and 12.5.3). Layer http; no
// I/O. Thread promise: pure functions.
//
//   constexpr std::array kKept{Coding::br, Coding::gzip};
//   const Coding coding = choose_coding(request.headers.find("Accept-Encoding"), kKept);
//   if (coding != Coding::identity) { response.headers.set("Content-Encoding", token_of(coding)); }
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace budkavle::http {

enum class Coding : std::uint8_t {
    identity,  ///< the bytes as they are
    gzip,      ///< RFC 1952
    br,        ///< Brotli, RFC 7932
    zstd       ///< Zstandard, RFC 8878
};

inline constexpr std::size_t kCodingCount = 4;

/// How Content-Encoding and Accept-Encoding name it: "identity", "gzip", "br", "zstd". Identity is
/// never written into Content-Encoding.
[[nodiscard]] std::string_view token_of(Coding coding) noexcept;

/// The coding to answer with, among `available` and identity, which is always there. `field` is the
/// value of Accept-Encoding, nothing if the request had none.
/// The client's higher q wins; among equals br, then zstd, then gzip, then identity. Identity that
/// the field does not name comes last, as the client asked for others.
/// Identity also if there is no field, if the list is malformed at any place, and if nothing of
/// ours is acceptable ("identity;q=0" alone): section 12.5.3 prefers an answer to none. Of a coding
/// that is named twice the first counts, and "x-gzip" is gzip. Time is linear in the field.
[[nodiscard]] Coding choose_coding(std::optional<std::string_view> field,
                                   std::span<const Coding> available) noexcept;

}  // namespace budkavle::http
