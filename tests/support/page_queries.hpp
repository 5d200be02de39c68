// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What each kind of page asks of the database, as the handlers ask it, in a database that
// fill_with_samples() made: for the test that no page costs more where there are more posts, and
// for the measurement of it. Thread promise: values.
//
//   for (const PageQuery& page : page_queries()) { page.ask(store, place); }
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "store/public_store.hpp"

namespace budkavle::test {

/// Where in the first sample site the pages are asked for.
struct SamplePlace {
    model::SiteId site;
    model::PostLink post;  ///< public, with others before and after it
    model::Category category;
    model::Tag tag;
    model::Series series;
};

/// The place around post `middle` (its id). Throws if it is not public.
[[nodiscard]] SamplePlace sample_place(const store::PublicStore& store, std::uint64_t middle);

struct PageQuery {
    std::string name;
    std::function<void(const store::PublicStore&, const SamplePlace&)> ask;
};
[[nodiscard]] std::vector<PageQuery> page_queries();

}  // namespace budkavle::test
