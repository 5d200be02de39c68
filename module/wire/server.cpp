// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "wire/server.hpp"

#include <fcgiapp.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <thread>
#include <vector>

#include "base/error.hpp"
#include "base/log.hpp"
#include "base/metrics.hpp"
#include "wire/accepted_request.hpp"
#include "wire/body_limit.hpp"
#include "wire/dispatcher.hpp"
#include "wire/request_reader.hpp"
#include "wire/response_writer.hpp"
#include "wire/work_queue.hpp"

namespace budkavle::wire {
namespace {

using std::chrono::steady_clock;

/// libfcgi's reads and writes take EINTR for a failure: no signal may reach a worker.
void block_all_signals() {
    sigset_t all;
    sigfillset(&all);
    static_cast<void>(
        pthread_sigmask(SIG_BLOCK, &all, nullptr));  // fails only for a bad first argument
}

/// Ends the workers also when the dispatcher throws.
class WorkerThreads {
public:
    explicit WorkerThreads(WorkQueue& queue) : queue_(queue) {}
    ~WorkerThreads() {
        queue_.close();
        for (std::thread& thread : threads_) {
            thread.join();
        }
    }
    WorkerThreads(const WorkerThreads&) = delete;  // threads have one owner
    WorkerThreads& operator=(const WorkerThreads&) = delete;

    void start(std::size_t count, const std::function<void()>& work) {
        while (threads_.size() < count) {
            threads_.emplace_back(work);
        }
    }

private:
    WorkQueue& queue_;
    std::vector<std::thread> threads_;
};

}  // namespace

struct Server::Impl {
    Impl(int listening_fd, ServerSettings its_settings, Handler its_handler)
        : settings(std::move(its_settings)),
          handler(std::move(its_handler)),
          queue(settings.queue_limit),
          dispatcher(Descriptor(listening_fd), settings, queue),
          workers(queue) {}

    void work();
    void serve(const Job& job, FCGX_Request& library_request, RequestIds& ids);
    [[nodiscard]] Ending answer(const Job& job, FCGX_Request& library_request, RequestIds& ids);

    const ServerSettings settings;
    const Handler handler;
    WorkQueue queue;
    Dispatcher dispatcher;
    WorkerThreads workers;  // last: it ends first
};

void Server::Impl::work() {
    block_all_signals();
    FCGX_Request library_request;
    static_cast<void>(FCGX_InitRequest(&library_request, -1, 0));  // always 0: it only sets fields
    RequestIds ids;
    while (const auto job = queue.pop()) {
        serve(*job, library_request, ids);
    }
}

/// The top of a worker's request: whatever happens, the connection goes back and the thread lives
/// on.
void Server::Impl::serve(const Job& job, FCGX_Request& library_request, RequestIds& ids) {
    Ending ending = Ending::close;
    try {
        ending = answer(job, library_request, ids);
    } catch (const std::exception& error) {
        log::write(log::Channel::wire, log::Level::error, "a request could not be read",
                   {{"error", error.what()}});
    }
    dispatcher.finish(*job.connection, ending);
}

Ending Server::Impl::answer(const Job& job, FCGX_Request& library_request, RequestIds& ids) {
    StageTimes times;
    times.queue =
        std::chrono::duration_cast<StageTimes::Microseconds>(steady_clock::now() - job.queued_at);
    AcceptedRequest accepted(library_request, *job.connection);
    if (!accepted.is_open()) {
        return accepted.finish();
    }
    const Parameters parameters(accepted.parameters());
    Body body = accepted.read_body(body_limit_of(settings, parameters), settings.read_limit);
    const bool is_gone = body.state == Body::State::gone;
    const http::Request request = make_request(parameters, std::move(body), ids);
    const log::RequestScope scope(request.id);
    if (is_gone) {
        log::write(log::Channel::wire, log::Level::info,
                   "the web server went away in the middle of a request");
        return accepted.finish();
    }
    const http::Response response = call_handler(handler, request, times);
    {
        const StageTimer timer(times.writing);
        accepted.write(make_response_head(response), body_to_send(request, response),
                       settings.write_limit);
    }
    if (settings.is_recorded) {
        metrics::count_request(static_cast<unsigned>(response.status), times);
        log_access(request, response, times);
    }
    return accepted.finish();
}

Server::Server(int listening_fd, ServerSettings settings, Handler handler)
    : impl_(std::make_unique<Impl>(listening_fd, std::move(settings), std::move(handler))) {
}

Server::~Server() = default;

bool Server::run() {
    impl_->workers.start(std::max<std::size_t>(impl_->settings.workers, 1),
                         [impl = impl_.get()] { impl->work(); });
    return impl_->dispatcher.run();
}

void Server::stop() {
    impl_->dispatcher.stop();
}

void prepare_process() {
    sigset_t taken;
    sigemptyset(&taken);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP, SIGPIPE, SIGUSR1}) {
        sigaddset(&taken, signal);
    }
    if (pthread_sigmask(SIG_BLOCK, &taken, nullptr) != 0) {
        throw WireError("pthread_sigmask failed");
    }
    // What libfcgi may wait, in a worker, for the peer of a connection that it closes. It reads
    // this once, in FCGX_Init.
    constexpr const char* kCloseWaitMilliseconds = "200";
    if (::setenv("LIBFCGI_OS_CLOSE_POLL_TIMEOUT", kCloseWaitMilliseconds, 1) != 0 ||
        FCGX_Init() != 0) {
        throw WireError("libfcgi could not be initialised");
    }
}

}  // namespace budkavle::wire
