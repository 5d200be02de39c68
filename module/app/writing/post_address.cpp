// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/writing/post_address.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace budkavle::app {
namespace {

// First segments of the readers' and editors' addresses.
constexpr std::array<std::string_view, 16> kReserved{
    "admin", "aldre",       "api",      "arkiv", "asset", "atom",  "av",      "etikett",
    "feed",  "kommentarer", "kategori", "media", "rss",   "serie", "sitemap", "sok"};

}  // namespace

std::string post_path(const store::EditablePost& post, const text::DateText& dates) {
    if (post.kind == model::PostKind::page) {
        return "/" + post.slug + "/";
    }
    if (!post.publish_at) {
        return {};
    }
    const text::LocalTime local = dates.to_local(*post.publish_at);
    std::array<char, 48> day{};
    const int length = std::snprintf(day.data(), day.size(), "/%04d/%02u/%02u/", local.year,
                                     local.month, local.day);
    return std::string(day.data(), static_cast<std::size_t>(length)) + post.slug + "/";
}

bool has_been_public(const store::EditablePost& post, UtcTime now) {
    return post.status != store::PostStatus::draft && post.publish_at && *post.publish_at <= now;
}

bool is_reserved_page_slug(std::string_view slug) {
    const bool is_year = slug.size() == 4 && std::all_of(slug.begin(), slug.end(), [](char c) {
                             return c >= '0' && c <= '9';
                         });
    return is_year || std::find(kReserved.begin(), kReserved.end(), slug) != kReserved.end();
}

}  // namespace budkavle::app
