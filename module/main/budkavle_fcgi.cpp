// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// budkavle-fcgi: the web program. FastCGI behind nginx or Apache; plain CGI when a web server
// starts it so.
#include <CLI/CLI.hpp>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <future>
#include <iostream>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "app/application.hpp"
#include "app/status.hpp"
#include "base/error.hpp"
#include "base/log.hpp"
#include "base/metrics.hpp"
#include "config/settings_file.hpp"
#include "media/picture_helper.hpp"
#include "render/libraries.hpp"
#include "wire/handover.hpp"
#include "wire/listen_socket.hpp"
#include "wire/plain_cgi.hpp"
#include "wire/server.hpp"
#include "wire/service_notice.hpp"
#include "wire/side_server.hpp"

namespace {

using namespace budkavle;

struct Options {
    std::string config;
    std::string listen;
    app::Role role = app::Role::reader;
    bool is_check = false;
    char** arguments = nullptr;  ///< of this program, to begin anew with
};

constexpr std::array<std::string_view, 3> kRoleNames{"reader", "editor", "all"};  // as app::Role
constexpr int kExitUsage = 2;
constexpr int kExitConfig =
    78;  // sysexits.h EX_CONFIG: systemd does not start again what cannot work
/// Workers that take no request for so long are stuck: what a reader's request may wait for (its
/// database, a connection to it) has limits of seconds.
constexpr std::chrono::seconds kStallLimit{60};

const config::Role& settings_of(const config::Settings& settings, app::Role role) {
    return role == app::Role::editor ? settings.editor : settings.reader;
}

/// Tells the service manager that we live, if it wants to hear.
void add_watchdog(wire::ServerSettings& settings, app::Role role) {
    if (const auto interval = wire::watchdog_interval()) {
        settings.pulse = [] { wire::notify_service("WATCHDOG=1"); };
        settings.pulse_interval = *interval;
        settings.stall_limit = kStallLimit;
        if (role != app::Role::reader) {  // its workers wait for pictures as well
            settings.stall_limit += media::HelperSettings().wall_limit;
        }
    }
}

wire::ServerSettings server_settings(const config::Settings& settings, app::Role name) {
    const config::Role& role = settings_of(settings, name);
    std::vector<wire::LargerBodies> larger;
    if (name == app::Role::all) {  // pictures come to the editor's addresses alone
        for (const std::string_view path : app::kEditorPaths) {
            larger.push_back({path, settings.editor.body_limit_bytes});
        }
    }
    wire::ServerSettings server{.workers = role.workers,
                                .queue_limit = role.queue_limit,
                                .connection_limit = role.connection_limit,
                                .parameter_limit_bytes = role.parameter_limit_bytes,
                                .body_limit_bytes = role.body_limit_bytes,
                                .larger_bodies = std::move(larger),
                                .read_limit = role.read_limit,
                                .write_limit = role.write_limit,
                                .idle_limit = role.idle_limit,
                                .stop_limit = role.stop_limit};
    add_watchdog(server, name);
    return server;
}

/// True if a process that begins now would come to serve. What is wrong is told.
bool could_begin(const Options& options) {
    try {
        const app::Application trial(config::load_settings(config::settings_path(options.config)),
                                     options.role);
        return true;
    } catch (const std::exception& error) {
        log::write(log::Channel::main, log::Level::error, "not begun anew: all stays as it was",
                   {{"error", error.what()}});
        return false;
    }
}

enum class Ending { stop, begin_anew };

/// Takes the signals that end the program, until one does. SIGHUP: with the settings of now, in
/// this process, if the socket came from outside: one of our own would be closed for a moment.
Ending wait_for_ending(const Options& options, bool is_socket_given) {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGHUP);
    for (;;) {
        int signal = 0;
        sigwait(&signals, &signal);
        if (signal != SIGHUP) {
            log::write(log::Channel::main, log::Level::notice, "stopping");
            wire::notify_service("STOPPING=1");
            return Ending::stop;
        }
        if (!is_socket_given) {
            log::write(log::Channel::main, log::Level::warning,
                       "SIGHUP: only a service whose socket is held by systemd begins anew by it; "
                       "restart the program");
            continue;
        }
        wire::notify_service("RELOADING=1");
        if (could_begin(options)) {
            log::write(log::Channel::main, log::Level::notice, "beginning anew");
            return Ending::begin_anew;
        }
        wire::notify_service("READY=1");
    }
}

/// The socket that tells how we are. Readers are served without it too: a failure is told, no more.
std::unique_ptr<wire::SideServer> open_status_socket(const config::Role& settings, app::Role role) {
    if (settings.status_listen.empty()) {
        return nullptr;
    }
    const auto answer = [name = kRoleNames.at(static_cast<std::size_t>(role))](
                            const http::Request& request, StageTimes&) {
        return app::answer_status(request, name);
    };
    try {
        return std::make_unique<wire::SideServer>(settings.status_listen, settings.socket_mode,
                                                  answer);
    } catch (const WireError& error) {
        log::write(log::Channel::main, log::Level::warning,
                   "no status socket: budkavle stats will not see this process",
                   {{"error", error.what()}});
        return nullptr;
    }
}

/// Serves until a signal ends it; what that was.
Ending serve_fastcgi(const config::Settings& settings, const Options& options, int listening,
                     bool is_socket_given, const wire::Handler& handler) {
    const config::Role& role = settings_of(settings, options.role);
    wire::Server server(listening, server_settings(settings, options.role), handler);
    const auto status = open_status_socket(role, options.role);
    metrics::mark(metrics::Gauge::started);
    std::promise<Ending> ending;
    std::jthread signals([&] {
        ending.set_value(wait_for_ending(options, is_socket_given));
        server.stop();
    });
    wire::notify_service("READY=1");
    log::write(log::Channel::main, log::Level::notice, "ready",
               {{"socket", options.listen.empty() ? role.listen : options.listen}});
    if (!server.run()) {
        log::write(log::Channel::main, log::Level::warning, "stopped with requests unanswered");
        log::stop();
        std::_Exit(
            EXIT_FAILURE);  // a worker is still in a handler: nothing may be taken apart under it
    }
    return ending.get_future().get();
}

/// What becomes of the process after serving: its exit code, or the program that takes its place.
struct Outcome {
    int code = EXIT_SUCCESS;
    std::optional<wire::Handover> handover{};
};

/// One request, and all that is made for it: nothing to keep, nothing to watch, and of the sheets
/// only those of whoever asks.
int serve_one_request(const config::Settings& settings, const Options& options) {
    return wire::serve_plain_cgi(server_settings(settings, options.role),
                                 [&settings](const http::Request& request, StageTimes& times) {
                                     const app::Application application(
                                         settings, app::role_for(request), app::Upkeep::each_time);
                                     return application.handle(request, times);
                                 });
}

Outcome serve(const config::Settings& settings, const Options& options) {
    const config::Role& role = settings_of(settings, options.role);
    const std::string path = options.listen.empty() ? role.listen : options.listen;
    const wire::Start start = wire::detect_start(!options.listen.empty());
    if (start == wire::Start::plain_cgi) {
        return {.code = serve_one_request(settings, options)};
    }
    const app::Application application(settings, options.role, app::Upkeep::watched);
    const wire::Handler handler = [&application](const http::Request& request, StageTimes& times) {
        return application.handle(request, times);
    };
    const int listening = wire::open_listening_socket(start, path, role.socket_mode);
    wire::Handover handover(listening);
    const bool is_given = start != wire::Start::own_path;
    if (serve_fastcgi(settings, options, listening, is_given, handler) == Ending::begin_anew) {
        return {.handover = std::move(handover)};
    }
    return {};
}

int run(const Options& options) {
    const config::Settings settings = config::load_settings(config::settings_path(options.config));
    wire::prepare_process();
    render::prepare_libraries();
    if (options.is_check) {
        const app::Application application(settings, options.role);
        return EXIT_SUCCESS;
    }
    log::start(settings.log);
    const Outcome outcome = serve(settings, options);
    log::stop();
    if (outcome.handover) {
        outcome.handover->start(options.arguments);
    }
    return outcome.code;
}

/// Fills `options`; an exit code if the program ends here: after --help, or at a wrong command
/// line.
std::optional<int> read_options(int argc, char** argv, Options& options) {
    CLI::App program{"Serves Budkavle's pages over FastCGI, or one page as plain CGI.",
                     "budkavle-fcgi"};
    program.set_version_flag("--version", BUDKAVLE_VERSION);
    program.add_option("--config", options.config,
                       "Settings file (else BUDKAVLE_CONFIG, else /etc/budkavle/budkavle.conf)");
    program.add_option("--listen", options.listen, "Path of the unix socket to open");
    program.add_option("--role", options.role, "Which addresses to answer: reader, editor or all")
        ->transform(
            CLI::CheckedTransformer(std::map<std::string, app::Role>{{"reader", app::Role::reader},
                                                                     {"editor", app::Role::editor},
                                                                     {"all", app::Role::all}}));
    program.add_flag("--check", options.is_check, "Check settings and stylesheets, then stop");
    // As plain CGI the web server may pass the query as arguments (RFC 3875 section 4.4): they are
    // not options. Then no role can be named, and the one program answers every address.
    if (std::getenv("GATEWAY_INTERFACE") != nullptr) {
        options.role = app::Role::all;
        return std::nullopt;
    }
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return program.exit(error) == 0 ? EXIT_SUCCESS : kExitUsage;
    }
    return std::nullopt;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        Options options;
        options.arguments = argv;
        const std::optional<int> code = read_options(argc, argv, options);
        return code ? *code : run(options);
    } catch (const ConfigError& error) {
        std::cerr << "budkavle-fcgi: " << error.what() << '\n';
        return kExitConfig;
    } catch (const std::exception& error) {
        std::cerr << "budkavle-fcgi: " << error.what() << '\n';
        return EXIT_FAILURE;
    }
}
