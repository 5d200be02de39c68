// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Where the microseconds of a request went: one clock per stage, written into the access line.
// Layer base. Thread promise: one thread; a request is served by one.
//
//   { StageTimer timer(times.sql); run_query(); }
#pragma once

#include <chrono>

namespace budkavle {

struct StageTimes {
    using Microseconds = std::chrono::microseconds;
    Microseconds queue{0};     ///< accepted by the dispatcher until a worker took it
    Microseconds sql{0};       ///< waiting for a connection and for the database
    Microseconds document{0};  ///< building the XML document
    Microseconds xslt{0};      ///< transforming it
    Microseconds writing{0};   ///< serialising to bytes and writing them to the web server
};

/// Adds the time it lives to one stage.
class StageTimer {
public:
    explicit StageTimer(std::chrono::microseconds& stage) noexcept
        : stage_(stage), start_(std::chrono::steady_clock::now()) {}
    ~StageTimer() {
        stage_ += std::chrono::duration_cast<std::chrono::microseconds>(
            std::chrono::steady_clock::now() - start_);
    }
    StageTimer(const StageTimer&) = delete;  // it measures one scope
    StageTimer& operator=(const StageTimer&) = delete;

private:
    std::chrono::microseconds& stage_;
    std::chrono::steady_clock::time_point start_;
};

}  // namespace budkavle
