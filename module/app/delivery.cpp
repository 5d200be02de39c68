// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/delivery.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "app/responses.hpp"
#include "base/utc_time.hpp"
#include "cache/compression.hpp"
#include "http/content_coding.hpp"
#include "http/validators.hpp"

namespace budkavle::app {

namespace {

using http::Coding;

constexpr std::array kCodings{Coding::gzip, Coding::br, Coding::zstd};
// Below it the head of a coded answer outweighs what the coding saves.
constexpr std::size_t kSmallestCodedBytes = 512;

/// Text; pictures are compressed by their own form already.
bool is_compressible(std::string_view media_type) noexcept {
    constexpr std::array<std::string_view, 4> kForms{"text/", "application/xml",
                                                     "application/rss+xml", "image/svg+xml"};
    return std::ranges::any_of(kForms,
                               [&](std::string_view form) { return media_type.starts_with(form); });
}

/// Whether an answer with these fields and so many bytes depends on what the client takes.
bool is_negotiated(const http::HeaderList& fields, std::size_t body_bytes) {
    const auto media_type = fields.find("Content-Type");
    return body_bytes >= kSmallestCodedBytes && media_type && is_compressible(*media_type);
}

/// What this client gets of an answer that depends on it.
Coding coding_for(const http::Request& request) {
    const auto accepted = request.headers.find("Accept-Encoding");
    return accepted ? http::choose_coding(accepted, kCodings) : Coding::identity;
}

/// Says in `fields` that the answer depends on what the client takes, and which coding this one is.
void tell_coding(http::HeaderList& fields, Coding coding) {
    fields.add("Vary", "Accept-Encoding");
    if (coding != Coding::identity) {
        fields.add("Content-Encoding", http::token_of(coding));
        if (const auto etag = fields.find("ETag")) {
            fields.set("ETag", http::etag_of_coding(*etag, coding));
        }
    }
}

/// All that an answer with a kept page says, whoever asks for it in this coding.
http::HeaderList head_of(const cache::CachedPage& page, bool is_negotiated, Coding coding) {
    http::HeaderList fields = page.response().headers;
    if (page.modified() != UtcTime{}) {
        fields.add("Last-Modified", to_http_date(page.modified()));
    }
    if (is_negotiated) {
        tell_coding(fields, coding);
    }
    add_security_headers(fields);
    return fields;
}

}  // namespace

http::Response deliver(const http::Request& request, cache::PageCache& pages,
                       const std::string& key, const cache::CachedPagePtr& page) {
    const bool is_choice = is_negotiated(page->response().headers, page->plain_bytes());
    const Coding coding = is_choice ? coding_for(request) : Coding::identity;
    http::Response response;
    response.headers =
        pages.head(key, page, coding, [&] { return head_of(*page, is_choice, coding); });
    if (http::is_not_modified(request, response)) {
        return http::make_not_modified(response);
    }
    response.body = pages.body(key, page, coding);
    return response;
}

http::Response deliver(const http::Request& request, http::Response made) {
    if (made.status != http::Status::ok || !made.body) {
        return made;
    }
    const bool is_choice = is_negotiated(made.headers, made.body->size());
    const Coding coding = is_choice ? coding_for(request) : Coding::identity;
    if (is_choice) {
        tell_coding(made.headers, coding);
    }
    if (http::is_not_modified(request, made)) {
        return http::make_not_modified(made);
    }
    if (coding != Coding::identity) {
        made.body = std::make_shared<const std::string>(cache::compress(*made.body, coding));
    }
    return made;
}

}  // namespace budkavle::app
