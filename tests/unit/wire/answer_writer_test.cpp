// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "wire/answer_writer.hpp"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <future>
#include <string>
#include <utility>

#include "wire/descriptor.hpp"

namespace budkavle::wire {
namespace {

constexpr std::uint16_t kRequestId = 0x0102;

std::pair<Descriptor, Descriptor> make_sockets() {
    std::array<int, 2> ends{-1, -1};
    EXPECT_EQ(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()), 0);
    return {Descriptor(ends[0]), Descriptor(ends[1])};
}

/// What a web server makes of the records.
struct Answer {
    std::string output;
    std::size_t output_records = 0;
    bool is_output_ended = false;
    bool is_request_ended = false;
};

Answer parse_answer(std::string_view bytes) {
    Answer answer;
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(bytes.at(at)); };
    while (!bytes.empty()) {
        EXPECT_EQ(byte(0), 1) << "version";
        EXPECT_EQ(byte(2) << 8 | byte(3), kRequestId);
        EXPECT_FALSE(answer.is_request_ended) << "something comes after the end";
        const std::size_t length = byte(4) << 8 | byte(5);
        const std::string_view content = bytes.substr(8, length);
        if (byte(1) == 6) {  // FCGI_STDOUT
            EXPECT_FALSE(answer.is_output_ended);
            answer.is_output_ended = length == 0;
            answer.output_records += length > 0 ? 1 : 0;
            answer.output += content;
        } else {
            EXPECT_EQ(byte(1), 3) << "FCGI_END_REQUEST";
            EXPECT_EQ(content, std::string(8, '\0'));
            answer.is_request_ended = true;
        }
        bytes.remove_prefix(8 + length + byte(6));
    }
    return answer;
}

Answer write_and_read(const std::string& head, const std::string& body) {
    auto [ours, theirs] = make_sockets();
    auto written = std::async(std::launch::async, [&ours = ours, &head, &body] {
        const bool is_written = write_answer(ours.get(), kRequestId, head, body);
        ours.reset();
        return is_written;
    });
    std::string bytes;
    std::array<char, 5000> chunk{};
    for (ssize_t got = 1; got > 0;) {
        got = ::read(theirs.get(), chunk.data(), chunk.size());
        bytes.append(chunk.data(), static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    }
    EXPECT_TRUE(written.get());
    return parse_answer(bytes);
}

std::string sample_bytes(std::size_t length) {
    std::string bytes;
    for (std::size_t i = 0; i < length; ++i) {
        bytes.push_back(static_cast<char>(i % 251));
    }
    return bytes;
}

TEST(AnswerWriter, APageIsOneRecordAndComesInOnePiece) {
    auto [ours, theirs] = make_sockets();
    const std::string head = "Status: 200 OK\r\n\r\n";
    const std::string body = sample_bytes(30'000);
    ASSERT_TRUE(write_answer(ours.get(), kRequestId, head, body));
    std::string bytes(64'000, '\0');
    const ssize_t got = ::recv(theirs.get(), bytes.data(), bytes.size(), MSG_DONTWAIT);
    ASSERT_GT(got, 0);
    const Answer answer =
        parse_answer(std::string_view(bytes).substr(0, static_cast<std::size_t>(got)));
    EXPECT_EQ(answer.output, head + body);
    EXPECT_EQ(answer.output_records, 1U);
    EXPECT_TRUE(answer.is_output_ended);
    EXPECT_TRUE(answer.is_request_ended);
}

TEST(AnswerWriter, EveryLengthAroundARecordArrivesWhole) {
    const std::string head = "Status: 200 OK\r\n\r\n";
    for (const std::size_t length :
         {0U, 1U, 65528U - 19U, 65528U - 18U, 65528U - 17U, 2U * 65528U - 18U, 3'000'000U}) {
        const std::string body = sample_bytes(length);
        const Answer answer = write_and_read(head, body);
        EXPECT_EQ(answer.output, head + body) << length;
        EXPECT_EQ(answer.output_records, (head.size() + length + 65527) / 65528) << length;
        EXPECT_TRUE(answer.is_output_ended && answer.is_request_ended) << length;
    }
}

TEST(AnswerWriter, NothingAtAllIsStillAnAnswerThatEnds) {
    const Answer answer = write_and_read("", "");
    EXPECT_EQ(answer.output_records, 0U);
    EXPECT_TRUE(answer.is_output_ended && answer.is_request_ended);
}

TEST(AnswerWriter, AWebServerThatHasGoneIsToldWithoutASignal) {
    auto [ours, theirs] = make_sockets();
    theirs.reset();
    EXPECT_FALSE(write_answer(ours.get(), kRequestId, "Status: 200 OK\r\n\r\n", "text"));
}

TEST(AnswerWriter, AShutDownConnectionEndsAWriteThatWaits) {
    auto [ours, theirs] = make_sockets();
    auto written = std::async(std::launch::async, [&ours = ours] {
        return write_answer(ours.get(), kRequestId, "", sample_bytes(10'000'000));
    });
    ::usleep(50'000);  // long enough for it to fill the socket
    ASSERT_EQ(::shutdown(ours.get(), SHUT_RDWR), 0);
    EXPECT_FALSE(written.get());
}

}  // namespace
}  // namespace budkavle::wire
