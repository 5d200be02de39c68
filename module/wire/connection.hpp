// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// One connection from the web server and where it stands. Layer wire. Thread promise: while `busy`
// it belongs to a worker, else to the dispatcher; the two change `state` under the lock of the
// table.
#pragma once

#include <cstdint>

#include "wire/descriptor.hpp"
#include "wire/watch.hpp"

namespace budkavle::wire {

struct Connection {
    enum class State {
        fresh,     ///< accepted, has had no request yet
        reading,   ///< a part of a request has come
        busy,      ///< a worker serves its request
        kept,      ///< has had an answer and may bring another request
        lingering  ///< answered before all was read: what still comes is thrown away
    };

    std::uint64_t id = 0;
    Descriptor descriptor;
    State state = State::fresh;
    SteadyTime deadline;  ///< when it is closed; not while busy
    Watch watch;          ///< the limit while busy
};

/// A connection whose request waits for a worker.
struct Job {
    Connection* connection = nullptr;
    SteadyTime queued_at;
};

}  // namespace budkavle::wire
