// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Validators and the 304 decision (RFC 9110 sections 8.8 and 13). Layer http; no I/O. Thread
// promise: pure functions. They must see the final bytes: whatever changes the body afterwards
// makes the tag a lie.
//
//   response.headers.set("ETag", make_etag(*response.body));
//   if (is_not_modified(request, response)) { return make_not_modified(response); }
#pragma once

#include <string>
#include <string_view>

#include "http/content_coding.hpp"
#include "http/request.hpp"
#include "http/response.hpp"

namespace budkavle::http {

/// A strong entity tag of these bytes, with its quotes: the same bytes give the same tag on every
/// node and in every process. 64 bits of hash and the length: it tells versions of one page apart,
/// it is no protection against forgery.
[[nodiscard]] std::string make_etag(std::string_view bytes);

/// The tag of the same page in that coding: "abc" becomes "abc-br", and stays "abc" for identity.
/// The codings of a page are representations of their own, so their strong tags must differ
/// (section 8.8.3.3). A weak tag stays weak. `etag` is a tag of make_etag or at least ends in a
/// quote.
[[nodiscard]] std::string etag_of_coding(std::string_view etag, Coding coding);

/// True if the value of an If-None-Match field, "*" or a list of tags, names `etag`, compared
/// weakly as section 13.1.2 asks. A list that is malformed matches up to its fault.
[[nodiscard]] bool matches_etag(std::string_view field_value, std::string_view etag) noexcept;

/// True if the client's copy is still right: GET or HEAD, a response 200, and either If-None-Match
/// names its ETag or, only without that field, If-Modified-Since is not before its Last-Modified
/// (section 13.2.2). The response is the one that would be sent, so its ETag is that of its coding:
/// a copy in another coding is no copy of it, and 304 would tell a cache to go on with bytes that
/// it does not have.
[[nodiscard]] bool is_not_modified(const Request& request, const Response& response);

/// The 304 of that response: no body and only the fields of section 15.4.5 (Cache-Control,
/// Content-Location, Date, ETag, Expires, Vary) and Last-Modified, which caches that know no tags
/// need.
[[nodiscard]] Response make_not_modified(const Response& response);

}  // namespace budkavle::http
