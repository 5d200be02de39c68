// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// How large the body of one request may be: known from its head, before the body is read. Layer
// wire. Thread promise: pure function.
#pragma once

#include <cstddef>

#include "wire/request_reader.hpp"
#include "wire/server.hpp"

namespace budkavle::wire {

/// Bytes. The path is what the client sent, undecoded: one that is spelled another way than
/// settings.larger_bodies has it, is under the common limit.
[[nodiscard]] std::size_t body_limit_of(const ServerSettings& settings,
                                        const Parameters& parameters) noexcept;

}  // namespace budkavle::wire
