// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cache/cached_page.hpp"

#include <utility>

#include "cache/compression.hpp"

namespace budkavle::cache {
namespace {

// Roughly: header fields and what the cache itself needs; and those of one coding, put together.
constexpr std::size_t kHeadBytes = 1024;
constexpr std::size_t kKeptHeadBytes = 2048;

std::shared_ptr<const std::string> body_or_empty(const http::Response& response) {
    return response.body ? response.body : std::make_shared<const std::string>();
}

}  // namespace

CachedPage::CachedPage(http::Response response, PageInputs inputs, UtcTime modified)
    : response_(std::move(response)), inputs_(inputs), modified_(modified) {
    coded_[static_cast<std::size_t>(http::Coding::identity)] = body_or_empty(response_);
}

CachedPage::Body CachedPage::body(http::Coding coding) const {
    const std::lock_guard lock(mutex_);
    auto& wanted = coded_.at(static_cast<std::size_t>(coding));
    const bool is_new = !wanted;
    if (is_new) {
        const auto& plain = coded_[static_cast<std::size_t>(http::Coding::identity)];
        wanted = std::make_shared<const std::string>(compress(*plain, coding));
    }
    return {wanted, is_new};
}

CachedPage::Head CachedPage::head(http::Coding coding,
                                  const std::function<http::HeaderList()>& make) const {
    const std::lock_guard lock(mutex_);
    KeptHead& kept = heads_.at(static_cast<std::size_t>(coding));
    if (kept.fields) {
        return {*kept.fields, 0};
    }
    http::HeaderList fields = make();
    if (!std::exchange(kept.is_asked_for, true)) {
        return {std::move(fields), 0};
    }
    fields.freeze();
    kept.fields = fields;
    return {std::move(fields), kKeptHeadBytes};
}

std::size_t CachedPage::size_bytes() const {
    const std::lock_guard lock(mutex_);
    std::size_t size = kHeadBytes;
    for (const auto& body : coded_) {
        size += body ? body->capacity() : 0;
    }
    for (const KeptHead& head : heads_) {
        size += head.fields ? kKeptHeadBytes : 0;
    }
    return size;
}

}  // namespace budkavle::cache
