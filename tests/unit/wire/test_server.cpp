// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "test_server.hpp"

#include <gtest/gtest.h>
#include <stdlib.h>

#include "base/log.hpp"
#include "wire/listen_socket.hpp"

namespace budkavle::test {
namespace {

/// The log of the whole test program.
class QuietLog final : public testing::Environment {
public:
    void SetUp() override { start_quiet_log(); }
    void TearDown() override { log::stop(); }
};

// googletest owns it and asks for registration before main runs.
const testing::Environment* const kQuietLog = testing::AddGlobalTestEnvironment(new QuietLog);

}  // namespace

void start_quiet_log() {
    log::Settings settings;
    settings.levels.fill(log::Level::critical);
    log::start(settings);
}

TemporaryFolder::TemporaryFolder() {
    std::string pattern = std::filesystem::temp_directory_path() / "budkavle-wire-XXXXXX";
    if (::mkdtemp(pattern.data()) == nullptr) {
        throw std::runtime_error("mkdtemp failed");
    }
    path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
    std::filesystem::remove_all(path_);
}

void RequestLog::add(const http::Request& request) {
    const std::scoped_lock lock(mutex_);
    requests_.push_back(request);
}

std::vector<http::Request> RequestLog::requests() const {
    const std::scoped_lock lock(mutex_);
    return requests_;
}

http::Request RequestLog::only() const {
    const auto all = requests();
    EXPECT_EQ(all.size(), 1U);
    return all.empty() ? http::Request{} : all.front();
}

http::Response echo(const http::Request& request) {
    http::Response response;
    response.status = request.refused.value_or(http::Status::ok);
    response.headers.add("Content-Type", "text/plain; charset=utf-8");
    response.body = std::make_shared<const std::string>("path=" + request.path);
    return response;
}

wire::Handler echo_into(RequestLog& log) {
    return [&log](const http::Request& request, StageTimes&) {
        log.add(request);
        return echo(request);
    };
}

TestServer::TestServer(const wire::ServerSettings& settings, wire::Handler handler)
    : socket_path_(folder_.path_of("wire.sock")) {
    if (!handler) {
        handler = [](const http::Request& request, StageTimes&) { return echo(request); };
    }
    wire::prepare_process();
    const int listening =
        wire::open_listening_socket(wire::Start::own_path, socket_path_, kSocketMode);
    server_ = std::make_unique<wire::Server>(listening, settings, std::move(handler));
    result_ = std::async(std::launch::async, [this] { return server_->run(); });
}

TestServer::~TestServer() {
    if (result_.valid()) {
        ask_to_stop();
        result_.wait();
    }
}

bool TestServer::is_alive() const {
    const auto answer = client().ask(get("/"));
    return answer && answer->status == 200;
}

bool TestServer::wait_for_end() {
    return result_.get();
}

}  // namespace budkavle::test
