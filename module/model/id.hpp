// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Ids as types of their own, so that a category's id cannot be passed for a post's.
// Layer model. Thread promise: values.
//
//   PostId id{42};  store.find_post(site, id);
#pragma once

#include <compare>
#include <cstdint>

namespace budkavle::model {

template <class Tag>
struct Id {
    std::uint64_t value = 0;  ///< 0: none; rows count from 1
    auto operator<=>(const Id&) const = default;
};

using SiteId = Id<struct SiteTag>;
using PostId = Id<struct PostTag>;
using CategoryId = Id<struct CategoryTag>;
using TagId = Id<struct TagTag>;
using SeriesId = Id<struct SeriesTag>;
using AuthorId = Id<struct AuthorTag>;
using MediaId = Id<struct MediaTag>;
using AccountId = Id<struct AccountTag>;

}  // namespace budkavle::model
