// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "wire/side_server.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <memory>
#include <vector>

#include "base/error.hpp"
#include "base/metrics.hpp"
#include "test_server.hpp"
#include "wire/descriptor.hpp"
#include "wire/listen_socket.hpp"

namespace budkavle::wire {
namespace {

constexpr unsigned kSideSocketMode = 0660;

Handler say(const std::string& name) {
    return [name](const http::Request&, StageTimes&) {
        http::Response response;
        response.body = std::make_shared<const std::string>(name);
        return response;
    };
}

std::string body_at(const std::string& socket) {
    const auto answer = test::FastcgiClient(socket).ask(test::get("/metrics"));
    return answer ? answer->body : "no answer";
}

class SideServers : public testing::Test {
protected:
    SideServers() { prepare_process(); }
    test::TemporaryFolder folder_;
    const std::string path_ = folder_.path_of("reader-status.sock");
};

TEST_F(SideServers, EachProcessHasAnAddressOfItsOwn) {
    const SideServer first(path_, kSideSocketMode, say("first"));
    const SideServer second(path_, kSideSocketMode, say("second"));
    const SideServer third(path_, kSideSocketMode, say("third"));
    EXPECT_EQ(first.path(), path_);
    EXPECT_EQ(second.path(), folder_.path_of("reader-status-2.sock"));
    EXPECT_EQ(third.path(), folder_.path_of("reader-status-3.sock"));
    EXPECT_EQ(body_at(first.path()), "first");
    EXPECT_EQ(body_at(second.path()), "second");
    EXPECT_EQ(body_at(third.path()), "third");
}

TEST_F(SideServers, AnAddressThatBecameFreeIsTakenAgain) {
    auto first = std::make_unique<SideServer>(path_, kSideSocketMode, say("first"));
    const SideServer second(path_, kSideSocketMode, say("second"));
    first.reset();
    EXPECT_NE(::access(path_.c_str(), F_OK), 0) << "an ended process leaves no socket";
    const SideServer third(path_, kSideSocketMode, say("third"));
    EXPECT_EQ(third.path(), path_);
    EXPECT_EQ(body_at(second.path()), "second");
}

TEST_F(SideServers, WhatAKilledProcessLeftIsReplaced) {
    { const Descriptor left(open_listening_socket(Start::own_path, path_, kSideSocketMode)); }
    ASSERT_EQ(::access(path_.c_str(), F_OK), 0);
    const SideServer server(path_, kSideSocketMode, say("new"));
    EXPECT_EQ(server.path(), path_);
    EXPECT_EQ(body_at(path_), "new");
}

TEST_F(SideServers, AFileThatIsNoSocketIsLeftAndTold) {
    std::ofstream(path_) << "text";
    EXPECT_THROW(SideServer(path_, kSideSocketMode, say("x")), WireError);
    EXPECT_EQ(::access(path_.c_str(), F_OK), 0);
}

TEST_F(SideServers, AMissingFolderIsTold) {
    try {
        const SideServer server(folder_.path_of("none/status.sock"), kSideSocketMode, say("x"));
        FAIL() << "it was opened";
    } catch (const WireError& error) {
        EXPECT_THAT(error.what(), testing::HasSubstr("none"));
    }
}

TEST_F(SideServers, WhoWatchesIsNotCountedAsAReader) {
    const auto count = [] { return metrics::value(metrics::Counter::requests_2xx); };
    const auto before = count();
    {
        const SideServer side(path_, kSideSocketMode, say("x"));
        EXPECT_EQ(body_at(path_), "x");
    }
    EXPECT_EQ(count(), before);
    {
        test::TestServer server;
        EXPECT_TRUE(server.client().ask(test::get("/")));
        server.ask_to_stop();
        EXPECT_TRUE(server.wait_for_end());
    }
    EXPECT_EQ(count(), before + 1);
}

}  // namespace
}  // namespace budkavle::wire
