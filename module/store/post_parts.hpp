// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Reads lists of public posts with their categories, tags and series: at most four questions for a
// page, however many posts it has, and one where the memory knows the subjects of all. Layer store,
// for stores only. Thread promise: one thread.
//
//   return load_posts(connection, memory, query::kNewestPosts, {site.value, site.value, count});
#pragma once

#include <optional>
#include <vector>

#include "model/post.hpp"
#include "store/connection.hpp"
#include "store/reader_memory.hpp"

namespace budkavle::store {

[[nodiscard]] std::vector<model::Post> load_posts(Connection& connection, ReaderMemory& memory,
                                                  std::string_view text,
                                                  std::initializer_list<Value> values);
[[nodiscard]] std::optional<model::Post> load_post(Connection& connection, ReaderMemory& memory,
                                                   std::string_view text,
                                                   std::initializer_list<Value> values);
[[nodiscard]] std::vector<model::PostLink> load_links(Connection& connection, std::string_view text,
                                                      std::initializer_list<Value> values);
[[nodiscard]] std::optional<model::PostLink> load_link(Connection& connection,
                                                       std::string_view text,
                                                       std::initializer_list<Value> values);

}  // namespace budkavle::store
