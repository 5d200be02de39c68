// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// How often a use is written down: a row that changed at every request would cost each of them a
// write. Layer store. Thread promise: pure functions.
#pragma once

#include <chrono>

#include "base/utc_time.hpp"

namespace budkavle::store {

inline constexpr std::chrono::seconds kUseNotedEvery{60};

[[nodiscard]] inline bool is_use_to_note(UtcTime last_noted, UtcTime now) noexcept {
    return now - last_noted >= kUseNotedEvery;
}

}  // namespace budkavle::store
