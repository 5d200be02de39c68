// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "wire/records.hpp"

#include <gtest/gtest.h>

#include "support/fastcgi_client.hpp"

namespace budkavle::wire {
namespace {

using State = Arrival::State;
using test::make_head;
using test::make_pair_bytes;
using test::make_record;
using test::make_stream;

constexpr unsigned kBegin = 1;
constexpr unsigned kParameters = 4;
constexpr std::string_view kResponderBody("\0\1\0\0\0\0\0\0", 8);

TEST(Records, AHeadIsCompleteWithItsLastByteAndNotBefore) {
    const std::string head = make_head(test::get("/"));
    for (std::size_t length = 0; length < head.size(); ++length) {
        EXPECT_EQ(examine_arrival(head.substr(0, length), {}).state, State::incomplete) << length;
    }
    const Arrival arrival = examine_arrival(head, {});
    EXPECT_EQ(arrival.state, State::complete);
    EXPECT_EQ(arrival.request_id, 1);
}

TEST(Records, WhatFollowsTheHeadIsNotLookedAt) {
    EXPECT_EQ(examine_arrival(make_head(test::get("/")) + "anything", {}).state, State::complete);
}

TEST(Records, PairsMayBeCutAnywhereBetweenRecords) {
    const std::string pairs =
        make_pair_bytes("REQUEST_URI", "/") + make_pair_bytes("HTTP_COOKIE", std::string(300, 'c'));
    for (std::size_t cut = 1; cut < pairs.size(); ++cut) {
        const std::string bytes = make_record(kBegin, 7, kResponderBody) +
                                  make_record(kParameters, 7, pairs.substr(0, cut), 3) +
                                  make_record(kParameters, 7, pairs.substr(cut)) +
                                  make_record(kParameters, 7, "");
        const Arrival arrival = examine_arrival(bytes, {});
        EXPECT_EQ(arrival.state, State::complete) << cut;
        EXPECT_EQ(arrival.request_id, 7);
    }
}

TEST(Records, TooManyBytesAreRefusedBeforeTheyHaveCome) {
    const std::string pairs = make_pair_bytes("A", std::string(996, 'a'));
    const std::string bytes =
        make_record(kBegin, 1, kResponderBody) + make_record(kParameters, 1, pairs);
    EXPECT_EQ(examine_arrival(bytes, {.parameter_bytes = 1002}).state, State::incomplete);
    const Arrival arrival =
        examine_arrival(std::string_view(bytes).substr(0, 24), {.parameter_bytes = 1001});
    EXPECT_EQ(arrival.state, State::refused);
    EXPECT_EQ(arrival.status, http::Status::header_fields_too_large);
}

TEST(Records, TooManyParametersAreRefused) {
    std::string pairs;
    for (int i = 0; i < 4; ++i) {
        pairs += make_pair_bytes("A", "");
    }
    const std::string bytes = make_record(kBegin, 1, kResponderBody) +
                              make_stream(kParameters, 1, pairs) + make_record(kParameters, 1, "");
    EXPECT_EQ(examine_arrival(bytes, {.parameter_count = 4}).state, State::complete);
    EXPECT_EQ(examine_arrival(bytes, {.parameter_count = 3}).status,
              http::Status::header_fields_too_large);
}

TEST(Records, ANameWithEqualsSignIsRefused) {
    const std::string bytes = make_record(kBegin, 1, kResponderBody) +
                              make_record(kParameters, 1, make_pair_bytes("A=B", "C")) +
                              make_record(kParameters, 1, "");
    EXPECT_EQ(examine_arrival(bytes, {}).status, http::Status::bad_request);
}

TEST(Records, PaddingThatTheLibraryForgetsIsBroken) {
    // libfcgi reads the padding of these two records as the next record, which could say anything.
    const std::string end = make_record(kParameters, 1, "");
    EXPECT_EQ(examine_arrival(make_record(kBegin, 1, kResponderBody, 16) + end, {}).state,
              State::broken);
    EXPECT_EQ(examine_arrival(
                  make_record(kBegin, 1, kResponderBody) + make_record(kParameters, 1, "", 8), {})
                  .state,
              State::broken);
}

TEST(Records, AManagementRecordIsWholeOrWaitedFor) {
    const std::string record = make_record(99, 0, "abc", 5);
    EXPECT_EQ(examine_arrival(record.substr(0, 15), {}).state, State::incomplete);
    const Arrival arrival = examine_arrival(record + "more", {});
    EXPECT_EQ(arrival.state, State::management);
    EXPECT_EQ(arrival.length, 16U);
}

TEST(Records, AnAnswerAboutUsNeverOutgrowsItsRecord) {
    std::string questions;
    while (questions.size() < 65000) {
        questions += make_pair_bytes("FCGI_MAX_CONNS", "");
    }
    const std::string answer = answer_management(make_record(9, 0, questions), 1000);
    EXPECT_EQ(answer, make_record(10, 0, ""));
}

TEST(Records, ABareAnswerIsAWholeFastcgiAnswer) {
    const std::string text = make_bare_text(http::Status::service_unavailable);
    EXPECT_EQ(make_bare_answer(258, http::Status::service_unavailable),
              make_record(6, 258, text) + make_record(6, 258, "") +
                  make_record(3, 258, std::string(8, '\0')));
    EXPECT_NE(text.find("Retry-After: 2\r\n"), std::string::npos);
}

}  // namespace
}  // namespace budkavle::wire
