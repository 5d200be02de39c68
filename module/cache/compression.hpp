// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Pages in the codings of HTTP: gzip (zlib), Brotli (libbrotlienc), Zstandard (libzstd). Layer
// cache; may include http and base. Thread promise: pure functions; nothing is kept between calls.
// The same bytes, coding and effort always give the same result with the same libraries, on each
// node: no time, no file name, no name of a system is in it.
//
//   const std::string coded = compress(*response.body, http::Coding::br);
//   response.headers.set("Content-Encoding", http::token_of(http::Coding::br));
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "http/content_coding.hpp"

namespace budkavle::cache {

/// How much time a smaller result is worth. What that is for each coding stands in compression.cpp.
enum class Effort : std::uint8_t {
    on_request,  ///< somebody waits: a page of 20 kB takes about a third of a millisecond
    stored       ///< a copy that is read many times: a page of 20 kB takes less than a millisecond
};

/// `bytes` in that coding; for identity the bytes themselves. Any length, also none, gives a
/// complete stream that decodes to exactly these bytes. Throws RenderError if a library fails and
/// std::bad_alloc without memory.
[[nodiscard]] std::string compress(std::string_view bytes, http::Coding coding,
                                   Effort effort = Effort::on_request);

/// The same at a level of the library's own scale (zlib 1 to 9, Brotli 0 to 11, Zstandard 1 to 19),
/// for measurements. Identity has no levels. Throws RenderError for a level outside the scale.
[[nodiscard]] std::string compress_at_level(std::string_view bytes, http::Coding coding, int level);

}  // namespace budkavle::cache
