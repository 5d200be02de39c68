// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// An answer as FastCGI records, straight from where its bytes stand, in as few system calls as the
// socket takes: the web server wakes up once for a page. Layer wire. Thread promise: one thread for
// each descriptor.
//
//   const bool is_written = write_answer(fd, request_id, head, body);
#pragma once

#include <cstdint>
#include <string_view>

namespace budkavle::wire {

/// Writes `head` and `body` as the output of the request, and the records that end it. Blocks as
/// long as the socket does; what ends it in time is the connection's Watch. False if the other side
/// has gone or the connection was shut down; then nothing more can be said on it.
[[nodiscard]] bool write_answer(int descriptor, std::uint16_t request_id, std::string_view head,
                                std::string_view body);

}  // namespace budkavle::wire
