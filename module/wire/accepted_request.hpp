// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// RAII of one FastCGI request in libfcgi: taken from a connection on which its whole head has
// arrived, closed by finish() or thrown away. libfcgi never closes the descriptor: it belongs to
// the connection table. Layer wire; one thread.
//
//   AcceptedRequest request(library_request, connection);
//   Body body = request.read_body(limit, settings);  request.write(head, body);  return
//   request.finish();
#pragma once

#include <fcgiapp.h>

#include <chrono>
#include <cstddef>
#include <string_view>

#include "wire/body.hpp"
#include "wire/connection.hpp"
#include "wire/connection_table.hpp"

namespace budkavle::wire {

class AcceptedRequest {
public:
    AcceptedRequest(FCGX_Request& request, Connection& connection);
    ~AcceptedRequest();
    AcceptedRequest(const AcceptedRequest&) = delete;  // one owner of what libfcgi allocated
    AcceptedRequest& operator=(const AcceptedRequest&) = delete;

    /// False if libfcgi would not read it; then only finish() may be called.
    [[nodiscard]] bool is_open() const noexcept { return is_open_; }
    [[nodiscard]] const char* const* parameters() const noexcept { return request_.envp; }

    /// Reads the body to its end, whatever Content-Length said: what is left unread would be taken
    /// for the next request. Over the limit it reads on for a while and gives up the connection if
    /// there is still more.
    [[nodiscard]] Body read_body(std::size_t limit_bytes, std::chrono::milliseconds time_limit);

    /// Writes the answer within the time limit, which a large one may exceed as
    /// kSlowestBytesPerSecond says.
    void write(std::string_view head, std::string_view body, std::chrono::milliseconds time_limit);

    /// Ends the request and tells what may become of the connection.
    [[nodiscard]] Ending finish() noexcept;

private:
    [[nodiscard]] bool drain(SteadyTime deadline);

    FCGX_Request& request_;
    Connection& connection_;
    bool is_open_ = false;
    bool is_body_read_ = false;
    bool has_failed_ = false;
};

}  // namespace budkavle::wire
