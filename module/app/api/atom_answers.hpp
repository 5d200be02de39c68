// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What programs are answered: Atom documents, and plain sentences when something is wrong. Layer
// app (api). Thread promise: pure functions.
#pragma once

#include <string>
#include <string_view>

#include "http/response.hpp"
#include "xml/document.hpp"

namespace budkavle::app {

inline constexpr std::string_view kAtomEntryType = "application/atom+xml;type=entry;charset=utf-8";
inline constexpr std::string_view kAtomFeedType = "application/atom+xml;type=feed;charset=utf-8";
inline constexpr std::string_view kAtomServiceType = "application/atomsvc+xml;charset=utf-8";

/// Never kept by anybody: it is for this account alone.
[[nodiscard]] http::Response atom_response(const xml::Document& document,
                                           std::string_view media_type);

/// The same of an entry: with its tag, and its address when it was created.
[[nodiscard]] http::Response atom_entry_response(const xml::Document& document,
                                                 const std::string& etag);
[[nodiscard]] http::Response atom_created_response(const xml::Document& document,
                                                   const std::string& etag,
                                                   const std::string& location);

/// Plain text.
[[nodiscard]] http::Response atom_refusal(http::Status status, std::string_view what);

}  // namespace budkavle::app
