// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The promise that wire rests on: a request head that examine_arrival calls complete is read by
// libfcgi without blocking, without failing and without aborting.
#include <fcgiapp.h>
#include <sys/socket.h>
#include <unistd.h>

#include "fuzz/fuzz_input.hpp"
#include "wire/records.hpp"

namespace {

using namespace budkavle;  // a program, not a header

FCGX_Request& library_request() {
    static FCGX_Request request = [] {
        FCGX_Request made;
        test::require(FCGX_Init() == 0 && FCGX_InitRequest(&made, -1, 0) == 0);
        return made;
    }();
    return request;
}

/// True if libfcgi takes the request that stands alone in a socket whose other end is closed: it
/// cannot block.
bool is_taken_by_library(std::string_view bytes) {
    int ends[2] = {-1, -1};
    test::require(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0);
    test::require(::send(ends[1], bytes.data(), bytes.size(), MSG_NOSIGNAL) ==
                  static_cast<ssize_t>(bytes.size()));
    ::shutdown(ends[1], SHUT_WR);
    FCGX_Request& request = library_request();
    request.ipcFd = ends[0];
    request.keepConnection = 1;
    request.listen_sock = -1;
    const bool is_taken = FCGX_Accept_r(&request) == 0;
    request.ipcFd = -1;
    FCGX_Free(&request, 0);
    if (is_taken) {
        ::close(ends[0]);  // else the library has closed it
    }
    ::close(ends[1]);
    return is_taken;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = test::to_text(data, size);
    const wire::Arrival arrival = wire::examine_arrival(bytes, {});
    if (arrival.state == wire::Arrival::State::management) {
        test::require(arrival.length <= size);
        test::require(!wire::answer_management(bytes.substr(0, arrival.length), 1000).empty());
    }
    if (arrival.state == wire::Arrival::State::complete) {
        test::require(is_taken_by_library(bytes));
    }
    return 0;
}
