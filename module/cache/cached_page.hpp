// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A page as it was made, with its bytes in the content codings that clients have asked for: each is
// compressed once. Layer cache. Thread promise: locks inside; the page itself never changes.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <mutex>
#include <string>

#include "base/utc_time.hpp"
#include "cache/change.hpp"
#include "http/content_coding.hpp"
#include "http/response.hpp"

namespace budkavle::cache {

/// What a handler made, and of what.
struct MadePage {
    http::Response response;
    PageInputs inputs;
    bool may_be_kept = false;  ///< false: an error, a redirect, something for one client alone
};

class CachedPage {
public:
    /// `modified`: since when these bytes are the page's; 1970 began: not known.
    CachedPage(http::Response response, PageInputs inputs, UtcTime modified);

    [[nodiscard]] const http::Response& response() const noexcept { return response_; }
    [[nodiscard]] const PageInputs& inputs() const noexcept { return inputs_; }
    [[nodiscard]] UtcTime modified() const noexcept { return modified_; }
    struct Body {
        std::shared_ptr<const std::string> bytes;  ///< never null
        bool is_new = false;                       ///< it was compressed just now
    };
    [[nodiscard]] Body body(http::Coding coding) const;
    [[nodiscard]] std::size_t plain_bytes() const noexcept {
        return response_.body ? response_.body->size() : 0;
    }
    /// Bytes held now: the body in all codings made so far, and the head.
    [[nodiscard]] std::size_t size_bytes() const;

private:
    const http::Response response_;
    const PageInputs inputs_;
    const UtcTime modified_;
    mutable std::mutex mutex_;
    mutable std::array<std::shared_ptr<const std::string>, http::kCodingCount> coded_;
};

using CachedPagePtr = std::shared_ptr<const CachedPage>;

}  // namespace budkavle::cache
