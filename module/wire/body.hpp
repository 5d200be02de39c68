// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What became of reading a request's body. Layer wire. Thread promise: one thread.
#pragma once

#include <string>

namespace budkavle::wire {

struct Body {
    enum class State {
        complete,   ///< read to its end
        too_large,  ///< over the limit; what was read is thrown away
        timed_out,  ///< did not arrive within its time
        gone        ///< the web server went away: nobody waits for an answer
    };
    State state = State::complete;
    std::string bytes;
};

}  // namespace budkavle::wire
