// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The program budkavle-media KIND CPU-SECONDS PIXELS SIDE: a picture or document on standard input,
// its sizes or facts on standard output (media/helper_reply.hpp). Short-lived, one file, in a
// sandbox. Not for people: budkavle media add.
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <iostream>
#include <optional>
#include <span>
#include <string>

#include "media/media_limits.hpp"
#include "media/pdf_check.hpp"
#include "media/renditions.hpp"
#include "media/sandbox.hpp"

namespace {

using namespace budkavle;
using namespace budkavle::media;

constexpr int kExitUsage = 2;
constexpr int kExitNoSandbox = 3;
constexpr int kExitNoDecoder = 4;
constexpr int kExitNoReader = 5;
constexpr unsigned kCpuSecondsLimit = 3600;

struct Order {
    bool is_document = false;
    unsigned cpu_seconds = 0;
    UploadLimits limits;
};

/// `text` as a number from 1 on; 0 if it is none.
template <typename Number>
Number parse_number(const char* text) {
    Number number = 0;
    const char* const end = text + std::strlen(text);
    const auto [stop, error] = std::from_chars(text, end, number);
    return error == std::errc{} && stop == end ? number : Number{0};
}

/// Nothing if the arguments are not those that ask_helper() gives.
std::optional<Order> parse_order(std::span<char* const> arguments) {
    constexpr std::size_t kArgumentCount = 5;
    if (arguments.size() != kArgumentCount) {
        return std::nullopt;
    }
    const std::string_view kind = arguments[1];
    Order order;
    order.is_document = kind == model::to_text(model::MediaKind::document);
    order.cpu_seconds = parse_number<unsigned>(arguments[2]);
    order.limits.pixels = parse_number<std::uint64_t>(arguments[3]);
    order.limits.side_pixels = parse_number<unsigned>(arguments[4]);
    const bool is_kind = order.is_document || kind == model::to_text(model::MediaKind::picture);
    const bool is_range = order.cpu_seconds != 0 && order.cpu_seconds <= kCpuSecondsLimit;
    return is_kind && is_range ? std::optional(order) : std::nullopt;
}

HelperReply answer_to(const std::string& upload, const Order& order) {
    return order.is_document ? check_pdf(upload) : make_renditions(upload, order.limits);
}

/// Standard input to its end, or nothing if it is larger than allowed.
bool read_all(std::string& bytes) {
    constexpr std::size_t kChunkBytes = 64 * 1024;
    std::array<char, kChunkBytes> chunk;
    while (true) {
        const ssize_t count = read(STDIN_FILENO, chunk.data(), chunk.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            return count == 0;
        }
        bytes.append(chunk.data(), static_cast<std::size_t>(count));
        if (bytes.size() > kUploadLimitBytes) {
            return false;
        }
    }
}

bool write_all(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = write(STDOUT_FILENO, bytes.data(), bytes.size());
        if (count < 0 && errno != EINTR) {
            return false;
        }
        bytes.remove_prefix(count < 0 ? 0 : static_cast<std::size_t>(count));
    }
    return true;
}

}  // namespace

int main(int argc, char* argv[]) {
    const std::optional<Order> order = parse_order({argv, static_cast<std::size_t>(argc)});
    if (!order) {
        std::cerr << "budkavle-media is started by budkavle media add and by the admin pages, not "
                     "by hand.\n";
        return kExitUsage;
    }
    if (!set_limits(std::chrono::seconds{order->cpu_seconds})) {
        return kExitNoSandbox;
    }
    if (order->is_document ? !start_pdf_check() : !start_decoder()) {
        return kExitNoDecoder;
    }
    if (!enter_sandbox()) {
        return kExitNoSandbox;
    }
    std::string upload;
    const HelperReply reply =
        read_all(upload)
            ? answer_to(upload, *order)
            : HelperReply(Refusal(MediaProblem::has_too_many_bytes, kUploadLimitBytes));
    // Left without the libraries' own endings: they close files and threads that the sandbox has
    // taken from them.
    _exit(write_all(write_reply(reply)) ? 0 : kExitNoReader);
}
