// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A page as it was made, with its bytes in the content codings that clients have asked for: each is
// compressed once, and its header fields are put together once. Layer cache. Thread promise: locks
// inside; the page itself never changes.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
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

    struct Head {
        http::HeaderList fields;
        std::size_t new_bytes = 0;  ///< of memory, if they are kept just now
    };
    /// The header fields of an answer in this coding: those that `make` returns, which depend on
    /// nothing but the page and the coding. Kept, frozen, when they are asked for a second time:
    /// most pages of a large site are read once.
    [[nodiscard]] Head head(http::Coding coding,
                            const std::function<http::HeaderList()>& make) const;

    [[nodiscard]] std::size_t plain_bytes() const noexcept {
        return response_.body ? response_.body->size() : 0;
    }
    /// Bytes held now: the body in all codings made so far, and the header fields.
    [[nodiscard]] std::size_t size_bytes() const;

private:
    const http::Response response_;
    const PageInputs inputs_;
    const UtcTime modified_;
    mutable std::mutex mutex_;
    mutable std::array<std::shared_ptr<const std::string>, http::kCodingCount> coded_;
    struct KeptHead {
        bool is_asked_for = false;
        std::optional<http::HeaderList> fields;
    };
    mutable std::array<KeptHead, http::kCodingCount> heads_;
};

using CachedPagePtr = std::shared_ptr<const CachedPage>;

}  // namespace budkavle::cache
