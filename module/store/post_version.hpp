// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The versions of a post: every save makes one, and none ever goes. Layer store. Thread promise:
// values.
//
//   if (const auto name = VersionName::parse(text)) { store.find_version(site, post, *name); }
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/utc_time.hpp"

namespace budkavle::store {

enum class PostStatus { draft, published, withdrawn };

/// When a version was made, in UTC with microseconds: unique among the versions of its post.
class VersionName {
public:
    /// Reads "2026-11-22T03:41:10.005829Z"; nothing for any other text or an impossible time.
    [[nodiscard]] static std::optional<VersionName> parse(std::string_view text);

    [[nodiscard]] const std::string& text() const { return text_; }
    /// "2026-11-22 03:41:10.005829": as MariaDB's TIMESTAMP(6) takes it.
    [[nodiscard]] std::string sql_text() const;

    bool operator==(const VersionName&) const = default;

private:
    explicit VersionName(std::string_view text) : text_(text) {}
    std::string text_;
};

/// A line of a post's history.
struct PostVersion {
    VersionName name;
    UtcTime made;          ///< the same, cut to whole seconds
    std::string saved_by;  ///< as in the audit; empty: from before this was kept
    PostStatus status = PostStatus::draft;
    bool is_trashed = false;
    std::optional<std::string> title;
    std::uint32_t lock_version = 0;
    std::size_t body_bytes = 0;
    bool is_current = false;  ///< what the post is today
};

}  // namespace budkavle::store
