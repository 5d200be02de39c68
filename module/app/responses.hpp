// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Responses with the headers that every page of ours carries. Layer app. Thread promise: pure
// functions.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "app/public/media_file.hpp"
#include "app/services.hpp"
#include "xml/document.hpp"
#include "xml/page_view.hpp"

namespace budkavle::app {

inline constexpr std::string_view kHtml = "text/html; charset=utf-8";
inline constexpr std::string_view kRss = "application/rss+xml; charset=utf-8";
inline constexpr std::string_view kXml = "application/xml; charset=utf-8";
inline constexpr std::string_view kText = "text/plain; charset=utf-8";

/// A page: its document, transformed by the site's theme, with the tag of its bytes. Whether the
/// client has them already is decided when it is delivered (app/delivery.hpp).
[[nodiscard]] http::Response page_response(const Exchange& exchange, const xml::PageView& page);

/// A document through `sheet`, with the tag of its bytes. `make` builds it; its time is counted.
[[nodiscard]] http::Response document_response(const Exchange& exchange, const std::string& sheet,
                                               std::string_view media_type,
                                               const std::function<xml::Document()>& make);

/// A page that nobody may keep, and that has no validators: an error, a page for editors.
[[nodiscard]] http::Response unkept_page_response(const Services& services,
                                                  const std::string& theme,
                                                  const xml::PageView& page, http::Status status,
                                                  StageTimes& times);

/// Bytes of some other type, with their tag, asked for again each time.
[[nodiscard]] http::Response bytes_response(std::string bytes, std::string_view media_type);

/// Bytes at an address that changes with them: kept for a year.
[[nodiscard]] http::Response immutable_response(std::shared_ptr<const std::string> bytes,
                                                std::string_view media_type);

/// A picture, which other sites' pages may show as well (feed readers do), or a document, which the
/// browser shows by itself.
[[nodiscard]] http::Response media_response(std::string bytes, const MediaFile& file);

/// 301 to `location` (a path or an absolute URL).
[[nodiscard]] http::Response moved_response(const std::string& location);

/// Adds the security headers that every response carries, whatever it is.
void add_security_headers(http::HeaderList& fields);

}  // namespace budkavle::app
