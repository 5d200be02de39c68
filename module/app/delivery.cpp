// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/delivery.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

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

/// Says in `response` how it depends on what the client takes, and returns what this one gets.
Coding negotiate(const http::Request& request, http::Response& response, std::size_t body_bytes) {
    const auto media_type = response.headers.find("Content-Type");
    if (!media_type || !is_compressible(*media_type) || body_bytes < kSmallestCodedBytes) {
        return Coding::identity;
    }
    response.headers.add("Vary", "Accept-Encoding");
    const Coding coding = http::choose_coding(request.headers.find("Accept-Encoding"), kCodings);
    if (coding != Coding::identity) {
        response.headers.add("Content-Encoding", http::token_of(coding));
        if (const auto etag = response.headers.find("ETag")) {
            response.headers.set("ETag", http::etag_of_coding(*etag, coding));
        }
    }
    return coding;
}

}  // namespace

http::Response deliver(const http::Request& request, cache::PageCache& pages,
                       const std::string& key, const cache::CachedPagePtr& page) {
    http::Response response;
    response.headers = page->response().headers;
    if (page->modified() != UtcTime{}) {
        response.headers.add("Last-Modified", to_http_date(page->modified()));
    }
    const Coding coding = negotiate(request, response, page->plain_bytes());
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
    const Coding coding = negotiate(request, made, made.body->size());
    if (http::is_not_modified(request, made)) {
        return http::make_not_modified(made);
    }
    if (coding != Coding::identity) {
        made.body = std::make_shared<const std::string>(cache::compress(*made.body, coding));
    }
    return made;
}

}  // namespace budkavle::app
