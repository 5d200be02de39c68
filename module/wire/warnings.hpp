// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Lines about what the peers do wrong, at most one a second: a flood must not become a flood of
// lines. Layer wire. Thread promise: one thread.
//
//   warnings.write("cannot accept connections", {"error", text});
#pragma once

#include <chrono>
#include <string_view>

#include "base/log.hpp"
#include "wire/watch.hpp"

namespace budkavle::wire {

class Warnings {
public:
    void write(std::string_view message, const log::Field& field) {
        constexpr std::chrono::seconds kInterval{1};
        const SteadyTime now = std::chrono::steady_clock::now();
        if (now >= next_at_) {
            next_at_ = now + kInterval;
            log::write(log::Channel::wire, log::Level::warning, message, {field});
        }
    }

private:
    SteadyTime next_at_;
};

}  // namespace budkavle::wire
