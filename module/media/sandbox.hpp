// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What budkavle-media gives up before it looks at a byte from outside: files, network, programs,
// other processes. Part of that program alone. Thread promise: call each once, from the only
// thread.
#pragma once

#include <chrono>

namespace budkavle::media {

/// Limits that hold from the start: processor time, memory, no file written, no core, no other
/// descriptors than the three standard ones, no environment. False if one could not be set.
[[nodiscard]] bool set_limits(std::chrono::seconds cpu_limit);

/// From here on only what decoding needs: memory, threads of its own, and reading and writing what
/// is open. Starting a program or opening a socket ends the process; anything else is refused.
/// False if the kernel will not.
[[nodiscard]] bool enter_sandbox();

}  // namespace budkavle::media
