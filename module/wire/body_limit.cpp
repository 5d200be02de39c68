// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "wire/body_limit.hpp"

namespace budkavle::wire {

std::size_t body_limit_of(const ServerSettings& settings, const Parameters& parameters) noexcept {
    const std::string_view target = parameters.find("REQUEST_URI").value_or("");
    for (const LargerBodies& larger : settings.larger_bodies) {
        if (target.starts_with(larger.path)) {
            return larger.limit_bytes;
        }
    }
    return settings.body_limit_bytes;
}

}  // namespace budkavle::wire
