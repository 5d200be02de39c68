// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Rows of media as model::Media. Layer store, private to it. Thread promise: one thread.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/media.hpp"
#include "store/connection.hpp"

namespace budkavle::store {

/// The pictures and documents that a query of their facts gives, without their renditions.
[[nodiscard]] std::vector<model::Media> load_media_facts(Connection& connection,
                                                         std::string_view query,
                                                         std::initializer_list<Value> values);

/// The first of them with its renditions, or nothing.
[[nodiscard]] std::optional<model::Media> load_media(Connection& connection, std::string_view query,
                                                     std::initializer_list<Value> values);

/// The codes of warnings as media.document_warnings holds them.
[[nodiscard]] std::string to_column(const std::vector<model::DocumentWarning>& warnings);

}  // namespace budkavle::store
