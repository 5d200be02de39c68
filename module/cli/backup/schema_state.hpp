// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// How far a database has come, and its owner's account, for what takes or makes all of it. Layer
// cli. Thread promise: one thread.
#pragma once

#include <cstddef>

#include "cli/program.hpp"
#include "store/connection_pool.hpp"

namespace budkavle::cli {

/// How the owner's account connects, with no limit to how long a statement may take. Throws
/// ConfigError.
[[nodiscard]] store::ConnectionSettings owner_settings(Program& program);

/// The number of the last migration that this program knows.
[[nodiscard]] unsigned known_schema(Program& program);
/// The number of the last migration that the database has had; 0: none. Throws StoreError, also
/// for a database that is newer than this program.
[[nodiscard]] unsigned applied_schema(Program& program);
/// Applies what migrations are missing, and sets views and rights anew; returns how many.
std::size_t bring_up_to_date(Program& program);

}  // namespace budkavle::cli
