// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The yardstick of the benchmark: the product's own dispatcher and workers with nothing behind
// them. Answers every request with the bytes of one file.
//
//   bare_fastcgi page.html --listen /run/bare.sock [--workers 8] [--type text/html]
#include <csignal>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <thread>

#include "base/error.hpp"
#include "base/log.hpp"
#include "wire/listen_socket.hpp"
#include "wire/server.hpp"

namespace {

using namespace budkavle;  // a program, not a header

constexpr int kUsageFailure = 2;
constexpr unsigned kSocketMode = 0666;  // a web server of any user may measure it

struct Options {
    std::string file;
    std::string listen;
    std::string type = "text/html; charset=utf-8";
    std::size_t workers = wire::ServerSettings{}.workers;
};

Options parse_options(int count, char** arguments) {
    Options options;
    for (int at = 1; at < count; ++at) {
        const std::string_view name = arguments[at];
        if (!name.starts_with("--")) {
            options.file = name;
            continue;
        }
        if (at + 1 == count) {
            throw ConfigError(std::string(name) + " wants a value");
        }
        const std::string value = arguments[++at];
        if (name == "--listen") {
            options.listen = value;
        } else if (name == "--type") {
            options.type = value;
        } else if (name == "--workers") {
            options.workers = std::stoul(value);
        } else {
            throw ConfigError("unknown option " + std::string(name));
        }
    }
    if (options.file.empty()) {
        throw ConfigError("usage: bare_fastcgi FILE --listen PATH [--workers N] [--type TYPE]");
    }
    return options;
}

std::shared_ptr<const std::string> read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        throw ConfigError("cannot read " + path);
    }
    return std::make_shared<const std::string>(std::istreambuf_iterator<char>(file),
                                               std::istreambuf_iterator<char>());
}

void serve(const Options& options) {
    const auto body = read_file(options.file);
    wire::prepare_process();
    const wire::Start start = wire::detect_start(!options.listen.empty());
    wire::Server server(wire::open_listening_socket(start, options.listen, kSocketMode),
                        {.workers = options.workers}, [&](const http::Request&, StageTimes&) {
                            http::Response response;
                            response.headers.add("Content-Type", options.type);
                            response.body = body;
                            return response;
                        });
    std::thread stopper([&server] {
        sigset_t stopping;
        sigemptyset(&stopping);
        sigaddset(&stopping, SIGTERM);
        sigaddset(&stopping, SIGINT);
        int taken = 0;
        static_cast<void>(sigwait(&stopping, &taken));  // fails only for a bad set
        server.stop();
    });
    static_cast<void>(server.run());  // requests that did not end in time are not its concern
    stopper.join();
}

}  // namespace

int main(int count, char** arguments) {
    try {
        log::Settings quiet;
        quiet.levels.fill(log::Level::warning);
        log::start(quiet);
        serve(parse_options(count, arguments));
        log::stop();
        return EXIT_SUCCESS;
    } catch (const std::exception& error) {
        std::cerr << "bare_fastcgi: " << error.what() << '\n';
        return kUsageFailure;
    }
}
