// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "wire/answer_writer.hpp"

#include <sys/socket.h>
#include <sys/uio.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <span>
#include <string>

#include "wire/records.hpp"

namespace budkavle::wire {
namespace {

iovec piece_of(std::string_view bytes) noexcept {
    return {const_cast<char*>(bytes.data()), bytes.size()};  // only read by sendmsg
}

/// Sends all pieces, which it uses up.
bool send_all(int descriptor, std::span<iovec> pieces) noexcept {
    while (!pieces.empty()) {
        msghdr message{};
        message.msg_iov = pieces.data();
        message.msg_iovlen = pieces.size();
        const ssize_t result = ::sendmsg(descriptor, &message, MSG_NOSIGNAL);
        if (result < 0 && errno != EINTR) {
            return false;
        }
        auto sent = static_cast<std::size_t>(std::max<ssize_t>(result, 0));
        while (!pieces.empty() && sent >= pieces.front().iov_len) {
            sent -= pieces.front().iov_len;
            pieces = pieces.subspan(1);
        }
        if (!pieces.empty()) {
            pieces.front().iov_base = static_cast<char*>(pieces.front().iov_base) + sent;
            pieces.front().iov_len -= sent;
        }
    }
    return true;
}

/// Takes up to `limit` bytes off the front.
std::string_view take(std::string_view& bytes, std::size_t limit) noexcept {
    const std::string_view taken = bytes.substr(0, limit);
    bytes.remove_prefix(taken.size());
    return taken;
}

}  // namespace

bool write_answer(int descriptor, std::uint16_t request_id, std::string_view head,
                  std::string_view body) {
    std::string header;
    std::string end;
    do {
        const std::string_view of_head = take(head, kOutputRecordBytes);
        const std::string_view of_body = take(body, kOutputRecordBytes - of_head.size());
        header.clear();
        // An empty record would end the output.
        if (!of_head.empty() || !of_body.empty()) {
            append_output_header(header, request_id, of_head.size() + of_body.size());
        }
        if (head.empty() && body.empty()) {
            append_answer_end(end, request_id);
        }
        std::array pieces{piece_of(header), piece_of(of_head), piece_of(of_body), piece_of(end)};
        if (!send_all(descriptor, pieces)) {
            return false;
        }
    } while (end.empty());
    return true;
}

}  // namespace budkavle::wire
