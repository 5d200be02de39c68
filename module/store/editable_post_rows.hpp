// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Reads posts as their writers see them, with the names of their categories and tags, their series
// and their pictures. Layer store, for EditorStore only. Thread promise: one thread.
//
//   auto posts = load_editable_posts(connection, query::kEditorPosts, {site.value, count});
#pragma once

#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

#include "store/connection.hpp"
#include "store/editor_store.hpp"

namespace budkavle::store {

/// The posts alone, without categories, tags, series and pictures.
[[nodiscard]] std::vector<EditablePost> load_bare_posts(Connection& connection,
                                                        std::string_view text,
                                                        std::initializer_list<Value> values);
[[nodiscard]] std::vector<EditablePost> load_editable_posts(Connection& connection,
                                                            std::string_view text,
                                                            std::initializer_list<Value> values);
[[nodiscard]] std::optional<EditablePost> load_editable_post(Connection& connection,
                                                             std::string_view text,
                                                             std::initializer_list<Value> values);

[[nodiscard]] std::string_view to_text(PostStatus status) noexcept;
[[nodiscard]] PostStatus parse_status(std::string_view text);

}  // namespace budkavle::store
