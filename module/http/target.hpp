// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The request target (RFC 9112 section 3.2): raw path and query as the client sent them, checked
// and decoded once. Layer http; no I/O. Thread promise: pure functions.
//
//   const TargetResult result = parse_target("/2015/11/?q=bro");  ->  path "/2015/11/", query
//   "q=bro"
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "http/status.hpp"

namespace budkavle::http {

/// The longest target that is read. Our own addresses stay far below; nginx cuts at 8 KiB, Apache
/// at 8190 bytes.
inline constexpr std::size_t kTargetLimitBytes = 4096;

struct Target {
    std::string path;   ///< decoded once; begins with '/', valid UTF-8, no control characters
    std::string query;  ///< raw, without '?'
    std::string host;   ///< of an absolute-form target: it replaces the Host field; else empty
};

struct TargetResult {
    Target target;                  ///< empty if refused
    std::optional<Status> refused;  ///< why it cannot be served
};

/// Reads a target in origin form ("/path?query") or absolute form ("http://host/path?query"). Paths
/// are never mended, so that no two texts reach the same page by a trick:
/// - over kTargetLimitBytes: 414;
/// - a malformed one is 400: no leading '/', '#', a raw space or control character, a bad %XX, %00
/// and other
///   encoded control characters, bytes that are not UTF-8 once decoded;
/// - one that no page of ours can have is 404: a '.' or '..' segment (raw or encoded), an empty
/// segment
///   ("//"), an encoded '/' (%2F) or a backslash.
[[nodiscard]] TargetResult parse_target(std::string_view text);

}  // namespace budkavle::http
