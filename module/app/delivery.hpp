// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// From what was made to what this client gets: the content coding that it takes, 304 if it has
// these bytes already. Layer app. Thread promise: pure functions; the cache locks inside.
#pragma once

#include <string>

#include "cache/page_cache.hpp"
#include "http/request.hpp"
#include "http/response.hpp"

namespace budkavle::app {

/// A page of the cache, kept under `key`.
[[nodiscard]] http::Response deliver(const http::Request& request, cache::PageCache& pages,
                                     const std::string& key, const cache::CachedPagePtr& page);

/// What was made for this request alone.
[[nodiscard]] http::Response deliver(const http::Request& request, http::Response made);

}  // namespace budkavle::app
