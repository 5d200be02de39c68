// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "wire/plain_cgi.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>

#include "test_server.hpp"

namespace budkavle::wire {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

struct CgiRun {
    int exit_code = -1;
    std::string output;
};

struct CgiInput {
    test::FastcgiParameters environment;
    std::string body;
    bool ends = true;  ///< standard input is closed after the body
};

std::string read_all(int fd) {
    std::string text;
    std::array<char, 4096> chunk{};
    ssize_t got = 0;
    while ((got = ::read(fd, chunk.data(), chunk.size())) > 0) {
        text.append(chunk.data(), static_cast<std::size_t>(got));
    }
    return text;
}

[[noreturn]] void run_child(const CgiInput& input, const ServerSettings& settings, int in,
                            int out) {
    ::dup2(in, STDIN_FILENO);
    ::dup2(out, STDOUT_FILENO);
    ::clearenv();
    for (const auto& [name, value] : input.environment) {
        ::setenv(name.c_str(), value.c_str(), 1);
    }
    ::_exit(serve_plain_cgi(settings, [](const http::Request& request, StageTimes&) {
        http::Response response = test::echo(request);
        response.body =
            std::make_shared<const std::string>(request.host + request.path + '|' + request.body);
        return response;
    }));
}

/// Runs one CGI request in a child process.
CgiRun run(const CgiInput& input, const ServerSettings& settings = {}) {
    std::array<int, 2> in{};
    std::array<int, 2> out{};
    EXPECT_EQ(::pipe(in.data()), 0);
    EXPECT_EQ(::pipe(out.data()), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(in[1]);
        ::close(out[0]);
        run_child(input, settings, in[0], out[1]);
    }
    ::close(in[0]);
    ::close(out[1]);
    // Bodies of these tests fit into a pipe; a child that has refused its body may be gone already.
    ::signal(SIGPIPE, SIG_IGN);
    static_cast<void>(!::write(in[1], input.body.data(), input.body.size()));
    if (input.ends) {
        ::close(in[1]);
    }
    CgiRun result{.output = read_all(out[0])};
    if (!input.ends) {
        ::close(in[1]);
    }
    ::close(out[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    result.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return result;
}

CgiInput get(const std::string& target) {
    return {.environment = {{"GATEWAY_INTERFACE", "CGI/1.1"},
                            {"REQUEST_METHOD", "GET"},
                            {"REQUEST_URI", target},
                            {"HTTP_HOST", "exempel.se"}}};
}

CgiInput post(const std::string& body) {
    CgiInput input = get("/spara/");
    input.environment[1].second = "POST";
    input.environment.emplace_back("CONTENT_LENGTH", std::to_string(body.size()));
    input.body = body;
    return input;
}

TEST(PlainCgi, AnswersARequest) {
    const CgiRun result = run(get("/2015/11/"));
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_EQ(result.output,
              "Status: 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 20\r\n"
              "\r\nexempel.se/2015/11/|");
}

TEST(PlainCgi, DoesNotWaitForAStandardInputThatNeverEnds) {
    CgiInput input = get("/");
    input.ends = false;
    EXPECT_THAT(run(input).output, testing::HasSubstr("200 OK"));
    CgiInput posted = post("a=1");
    posted.ends = false;
    EXPECT_THAT(run(posted).output, testing::EndsWith("|a=1"));
}

TEST(PlainCgi, ReadsABodyOfUnknownLengthToItsEnd) {
    CgiInput input = post("chunked");
    input.environment.pop_back();
    EXPECT_THAT(run(input).output, testing::EndsWith("|chunked"));
}

TEST(PlainCgi, ABodyThatIsTooShortIs400) {
    CgiInput input = post("0123456789");
    input.environment.back().second = "11";
    EXPECT_THAT(run(input).output, testing::StartsWith("Status: 400 "));
}

TEST(PlainCgi, AContentLengthThatIsNoNumberIs400) {
    CgiInput input = post("0123456789");
    input.environment.back().second = "ten";
    EXPECT_THAT(run(input).output, testing::StartsWith("Status: 400 "));
}

TEST(PlainCgi, ABodyOverTheLimitIs413) {
    EXPECT_THAT(run(post("0123456789"), {.body_limit_bytes = 9}).output,
                testing::StartsWith("Status: 413 "));
    CgiInput input = post("0123456789");
    input.environment.pop_back();
    EXPECT_THAT(run(input, {.body_limit_bytes = 9}).output, testing::StartsWith("Status: 413 "));
}

TEST(PlainCgi, TakesLargerBodiesBelowThePathsOfEditorsAlone) {
    const ServerSettings settings{.body_limit_bytes = 9, .larger_bodies = {{"/admin/", 10}}};
    const auto send = [&](const std::string& path, const std::string& body) {
        CgiInput input = post(body);
        for (auto& [name, value] : input.environment) {
            value = name == "REQUEST_URI" ? path : value;
        }
        return run(input, settings).output;
    };
    EXPECT_THAT(send("/kommentar/", "0123456789"), testing::StartsWith("Status: 413 "));
    EXPECT_THAT(send("/admin/webb/", "0123456789"), testing::EndsWith("|0123456789"));
    EXPECT_THAT(send("/admin/webb/", "0123456789+"), testing::StartsWith("Status: 413 "));
}

TEST(PlainCgi, ABodyThatDoesNotComeIs408) {
    CgiInput input = post("01234");
    input.environment.back().second = "10";
    input.ends = false;
    const auto start = std::chrono::steady_clock::now();
    EXPECT_THAT(run(input, {.read_limit = milliseconds(100)}).output,
                testing::StartsWith("Status: 408 "));
    EXPECT_LT(std::chrono::steady_clock::now() - start, seconds(2));
}

TEST(PlainCgi, AnEnvironmentOverTheLimitIs431) {
    CgiInput input = get("/");
    input.environment.emplace_back("HTTP_COOKIE", std::string(2000, 'c'));
    EXPECT_THAT(run(input, {.parameter_limit_bytes = 1000}).output,
                testing::StartsWith("Status: 431 "));
}

TEST(PlainCgi, ABadPathIsRefusedAsThroughFastcgi) {
    EXPECT_THAT(run(get("/%00")).output, testing::StartsWith("Status: 400 "));
    EXPECT_THAT(run(get("/../x")).output, testing::StartsWith("Status: 404 "));
}

TEST(PlainCgi, HeadHasNoBody) {
    CgiInput input = get("/");
    input.environment[1].second = "HEAD";
    EXPECT_THAT(run(input).output, testing::EndsWith("Content-Length: 12\r\n\r\n"));
}

}  // namespace
}  // namespace budkavle::wire
