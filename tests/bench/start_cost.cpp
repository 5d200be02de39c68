// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// How long a start takes until readers have an answer. As a service: the socket is held and the
// request waits on it before the program starts, as after a restart under systemd. As plain CGI:
// the whole life of the process.
//
//   start_cost --program BIN/budkavle-fcgi --config budkavle.conf --socket PATH --runs 11
//
// Prints one line a figure: its name and its median in milliseconds, tab between.
#include <fcntl.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <exception>
#include <functional>
#include <iostream>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "support/fastcgi_client.hpp"

namespace {

using namespace budkavle;  // a program, not a header
using Milliseconds = std::chrono::duration<double, std::milli>;
using SteadyTime = std::chrono::steady_clock::time_point;

struct Options {
    std::string program;
    std::string config;
    std::string socket;
    std::string host = "localhost";
    std::string path = "/";
    std::size_t runs = 11;
};

constexpr int kOk = 200;
constexpr int kChildFailure = 127;

[[noreturn]] void fail(const std::string& what) {
    throw std::runtime_error(what);
}

double milliseconds_since(SteadyTime start) {
    return Milliseconds(std::chrono::steady_clock::now() - start).count();
}

double median(std::vector<double> figures) {
    const auto middle = figures.begin() + static_cast<std::ptrdiff_t>(figures.size() / 2);
    std::nth_element(figures.begin(), middle, figures.end());
    return *middle;
}

class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {
        if (number_ < 0) {
            fail("a descriptor cannot be had");
        }
    }
    ~Descriptor() { close(number_); }
    Descriptor(const Descriptor&) = delete;  // owns it
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int number() const { return number_; }

private:
    int number_;
};

int listen_at(const std::string& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path) {
        fail("the path of the socket is too long: " + path);
    }
    path.copy(address.sun_path, path.size());
    unlink(path.c_str());
    const int socket_number = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (socket_number < 0 ||
        bind(socket_number, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
        listen(socket_number, SOMAXCONN) != 0) {
        fail("cannot listen at " + path);
    }
    return socket_number;
}

/// Starts the program; `prepare` runs in the child before it and may call async-signal-safe
/// functions only.
pid_t start_program(const std::vector<std::string>& words,
                    const std::vector<std::string>& environment,
                    const std::function<void()>& prepare) {
    const auto pointers = [](const std::vector<std::string>& texts) {
        std::vector<char*> list;
        for (const std::string& text : texts) {
            list.push_back(const_cast<char*>(text.c_str()));  // execve does not write there
        }
        list.push_back(nullptr);
        return list;
    };
    const std::vector<char*> arguments = pointers(words);
    const std::vector<char*> variables = pointers(environment);
    const pid_t child = fork();
    if (child < 0) {
        fail("cannot start a process");
    }
    if (child == 0) {
        prepare();
        execve(arguments[0], arguments.data(), variables.data());
        _exit(kChildFailure);
    }
    return child;
}

double first_answer(const Options& options) {
    const Descriptor listening(listen_at(options.socket));
    test::FastcgiClient client(options.socket);
    const test::FastcgiRequest request{.parameters = {{"REQUEST_METHOD", "GET"},
                                                      {"REQUEST_URI", options.path},
                                                      {"HTTP_HOST", options.host},
                                                      {"REMOTE_ADDR", "127.0.0.1"}}};
    if (!client.send(test::make_request_bytes(request))) {
        fail("the request cannot be sent");
    }
    const auto start = std::chrono::steady_clock::now();
    const pid_t child =
        start_program({options.program, "--config", options.config, "--role", "reader"}, {},
                      [&] { dup2(listening.number(), STDIN_FILENO); });
    const auto answer = client.read_answer();
    const double took = milliseconds_since(start);
    kill(child, SIGTERM);
    waitpid(child, nullptr, 0);
    if (!answer || answer->status != kOk) {
        fail(options.path + " is not answered with 200 after a start");
    }
    return took;
}

std::string read_to_end(int descriptor) {
    std::string text;
    std::vector<char> buffer(64 * 1024);
    ssize_t count = 0;
    while ((count = read(descriptor, buffer.data(), buffer.size())) > 0) {
        text.append(buffer.data(), static_cast<std::size_t>(count));
    }
    return text;
}

double plain_cgi(const Options& options) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) {
        fail("cannot make a pipe");
    }
    const Descriptor reading(ends[0]);
    std::optional<Descriptor> writing(ends[1]);
    const Descriptor nothing(open("/dev/null", O_RDONLY | O_CLOEXEC));
    const auto start = std::chrono::steady_clock::now();
    const pid_t child = start_program(
        {options.program},
        {"GATEWAY_INTERFACE=CGI/1.1", "SERVER_PROTOCOL=HTTP/1.1", "REQUEST_METHOD=GET",
         "REQUEST_URI=" + options.path, "HTTP_HOST=" + options.host, "REMOTE_ADDR=127.0.0.1",
         "BUDKAVLE_CONFIG=" + options.config},
        [&] {
            dup2(nothing.number(), STDIN_FILENO);
            dup2(writing->number(), STDOUT_FILENO);
        });
    writing.reset();
    const std::string answer = read_to_end(reading.number());
    int status = 0;
    waitpid(child, &status, 0);
    const double took = milliseconds_since(start);
    // A response without a Status field is a 200 (RFC 3875 section 6.3.3).
    const std::string head = answer.substr(0, answer.find("\r\n\r\n"));
    const std::size_t named = head.find("Status: ");
    if (status != 0 || head.size() == answer.size() ||
        (named != std::string::npos && head.compare(named, 11, "Status: 200") != 0)) {
        fail(options.path + " is not answered with 200 by plain CGI");
    }
    return took;
}

void measure(const Options& options) {
    std::vector<double> as_service;
    std::vector<double> as_cgi;
    for (std::size_t run = 0; run < options.runs; ++run) {
        as_service.push_back(first_answer(options));
        as_cgi.push_back(plain_cgi(options));
    }
    unlink(options.socket.c_str());
    std::cout << "first-answer\t" << median(as_service) << "\nplain-cgi\t" << median(as_cgi)
              << '\n';
}

}  // namespace

int main(int argc, char** argv) {
    Options options;
    CLI::App program{"Measures how long a start takes until readers have an answer."};
    program.add_option("--program", options.program, "budkavle-fcgi")->required();
    program.add_option("--config", options.config, "Settings file")->required();
    program.add_option("--socket", options.socket, "Where to make a socket")->required();
    program.add_option("--host", options.host, "Host name of the request");
    program.add_option("--path", options.path, "Address that is asked for");
    program.add_option("--runs", options.runs, "Starts of each kind")->check(CLI::Range(1, 1000));
    CLI11_PARSE(program, argc, argv);
    try {
        measure(options);
        return EXIT_SUCCESS;
    } catch (const std::exception& error) {
        std::cerr << "start_cost: " << error.what() << '\n';
        return EXIT_FAILURE;
    }
}
