// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Beginning anew in the same process: the next program gets the listening socket, and whoever
// connects meanwhile waits in its queue. Layer wire. Thread promise: one thread; start() when no
// other is left.
//
//   const Handover handover(listening);  … the server ends …  handover.start(argv);
#pragma once

#include "wire/descriptor.hpp"

namespace budkavle::wire {

class Handover {
public:
    /// Keeps a copy of the listening descriptor. Throws WireError.
    explicit Handover(int listening);

    /// Becomes the program that `arguments` name (ended by a null pointer), which finds the socket
    /// as one of systemd's. Returns only by WireError: the program cannot be started.
    [[noreturn]] void start(char* const* arguments) const;

private:
    Descriptor kept_;
};

}  // namespace budkavle::wire
