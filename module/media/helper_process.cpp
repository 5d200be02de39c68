// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "media/helper_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

extern "C" {
#include <sys/pidfd.h>  // glibc 2.36 forgot to declare it as C
}

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <optional>

#include "base/log.hpp"
#include "media/media_limits.hpp"

namespace budkavle::media {
namespace {

using SteadyTime = std::chrono::steady_clock::time_point;

constexpr std::size_t kChunkBytes = 64 * 1024;
/// For the helper to leave after its last byte.
constexpr std::chrono::milliseconds kLeaveLimit{2000};

/// A file descriptor that closes itself.
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() { reset(); }
    Descriptor(const Descriptor&) = delete;  // it closes once
    Descriptor& operator=(const Descriptor&) = delete;
    void reset(int number = -1) {
        if (number_ >= 0) {
            close(number_);
        }
        number_ = number;
    }
    [[nodiscard]] int get() const { return number_; }

private:
    int number_ = -1;
};

/// The file actions and attributes of a start; freed whatever happens.
class SpawnPlan {
public:
    SpawnPlan(int input, int output) {
        posix_spawn_file_actions_init(&actions_);
        posix_spawn_file_actions_adddup2(&actions_, input, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions_, output, STDOUT_FILENO);
        posix_spawn_file_actions_addopen(&actions_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addclosefrom_np(&actions_, STDERR_FILENO + 1);
        posix_spawnattr_init(&attributes_);
        sigset_t none;
        sigemptyset(&none);
        sigset_t all;
        sigfillset(&all);
        posix_spawnattr_setsigmask(&attributes_, &none);
        posix_spawnattr_setsigdefault(&attributes_, &all);
        posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    ~SpawnPlan() {
        posix_spawn_file_actions_destroy(&actions_);
        posix_spawnattr_destroy(&attributes_);
    }
    SpawnPlan(const SpawnPlan&) = delete;  // holds C objects
    SpawnPlan& operator=(const SpawnPlan&) = delete;

    /// The process id, or nothing: the program is not there or may not be run.
    [[nodiscard]] std::optional<pid_t> start(model::MediaKind kind,
                                             const HelperSettings& settings) const {
        std::string program = settings.program;
        std::string kind_name(model::to_text(kind));
        std::string cpu_limit = std::to_string(settings.cpu_limit.count());
        std::string pixels = std::to_string(settings.limits.pixels);
        std::string side = std::to_string(settings.limits.side_pixels);
        std::array<char*, 6> arguments{program.data(), kind_name.data(), cpu_limit.data(),
                                       pixels.data(),  side.data(),      nullptr};
        std::array<char*, 1> environment{nullptr};
        pid_t process = 0;
        if (posix_spawn(&process, program.c_str(), &actions_, &attributes_, arguments.data(),
                        environment.data()) != 0) {
            return std::nullopt;
        }
        return process;
    }

private:
    posix_spawn_file_actions_t actions_{};
    posix_spawnattr_t attributes_{};
};

/// A started helper. Ended and reaped at the latest when this goes.
class Child {
public:
    explicit Child(pid_t process) : process_(process), watch_(pidfd_open(process, 0)) {}
    ~Child() {
        if (!is_reaped_) {
            kill(process_, SIGKILL);
            reap();
        }
    }
    Child(const Child&) = delete;  // it reaps once
    Child& operator=(const Child&) = delete;

    /// Its wait status once it has left; nothing if it is still there after kLeaveLimit, or is not
    /// ours to wait for.
    std::optional<int> wait_for_leave() {
        pollfd watched{.fd = watch_.get(), .events = POLLIN, .revents = 0};
        if (watch_.get() >= 0 && poll(&watched, 1, static_cast<int>(kLeaveLimit.count())) > 0) {
            return reap();
        }
        return std::nullopt;
    }

private:
    std::optional<int> reap() {
        is_reaped_ = true;
        int status = 0;
        pid_t result = 0;
        do {
            result = waitpid(process_, &status, 0);
        } while (result < 0 && errno == EINTR);
        return result == process_ ? std::optional(status) : std::nullopt;
    }

    pid_t process_;
    Descriptor watch_;
    bool is_reaped_ = false;
};

enum class End { closed, out_of_time, too_much };

/// Feeds and listens at once: a helper that does not read, or does not stop to write, holds nobody.
class Conversation {
public:
    Conversation(std::string_view upload, Descriptor& to_helper, const Descriptor& from_helper,
                 SteadyTime deadline)
        : unsent_(upload), to_helper_(to_helper), from_helper_(from_helper), deadline_(deadline) {}

    End run() {
        while (true) {
            const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
                deadline_ - std::chrono::steady_clock::now());
            if (left.count() <= 0) {
                return End::out_of_time;
            }
            // A negative descriptor is passed over by poll(2).
            std::array<pollfd, 2> watched{
                pollfd{.fd = from_helper_.get(), .events = POLLIN, .revents = 0},
                pollfd{.fd = to_helper_.get(), .events = POLLOUT, .revents = 0},
            };
            if (poll(watched.data(), watched.size(), static_cast<int>(left.count())) < 0 &&
                errno != EINTR) {
                return End::out_of_time;
            }
            if (watched[1].revents != 0) {
                feed();
            }
            if (watched[0].revents != 0 && !listen()) {
                return reply_.size() > kReplyLimitBytes ? End::too_much : End::closed;
            }
        }
    }

    [[nodiscard]] const std::string& reply() const { return reply_; }

private:
    void feed() {
        const ssize_t sent =
            send(to_helper_.get(), unsent_.data(), std::min(unsent_.size(), kChunkBytes),
                 MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent > 0) {
            unsent_.remove_prefix(static_cast<std::size_t>(sent));
        }
        const bool is_broken = sent < 0 && errno != EAGAIN && errno != EINTR;
        if (unsent_.empty() || is_broken) {
            to_helper_.reset();  // the end of the upload, or a helper that reads no more: its reply
                                 // tells why
        }
    }

    /// False at the end of the reply, or when it has grown too large.
    bool listen() {
        std::array<char, kChunkBytes> chunk;
        const ssize_t count = read(from_helper_.get(), chunk.data(), chunk.size());
        if (count < 0) {
            return errno == EINTR || errno == EAGAIN;
        }
        reply_.append(chunk.data(), static_cast<std::size_t>(count));
        return count > 0 && reply_.size() <= kReplyLimitBytes;
    }

    std::string_view unsent_;
    Descriptor& to_helper_;
    const Descriptor& from_helper_;
    SteadyTime deadline_;
    std::string reply_;
};

/// What the end of a helper that gave no usable reply says.
MediaProblem problem_of(std::optional<int> wait_status) {
    if (wait_status && WIFSIGNALED(*wait_status) && WTERMSIG(*wait_status) == SIGXCPU) {
        return MediaProblem::takes_too_long;
    }
    log::write(
        log::Channel::media, log::Level::error,
        "the helper budkavle-media ended without a usable reply",
        {{"signal", wait_status && WIFSIGNALED(*wait_status)
                        ? std::to_string(WTERMSIG(*wait_status))
                        : "none"},
         {"exit", wait_status && WIFEXITED(*wait_status) ? std::to_string(WEXITSTATUS(*wait_status))
                                                         : "none"}});
    return MediaProblem::helper_failed;
}

}  // namespace

HelperReply ask_helper(std::string_view upload, model::MediaKind kind,
                       const HelperSettings& settings) {
    const SteadyTime deadline = std::chrono::steady_clock::now() + settings.wall_limit;
    // The upload goes over a socket pair rather than a pipe: only send() can do without SIGPIPE.
    std::array<int, 2> input{-1, -1};
    std::array<int, 2> output{-1, -1};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, input.data()) != 0) {
        return MediaProblem::helper_failed;
    }
    Descriptor to_helper(input[0]);
    Descriptor helper_input(input[1]);
    if (pipe2(output.data(), O_CLOEXEC) != 0) {
        return MediaProblem::helper_failed;
    }
    const Descriptor from_helper(output[0]);
    Descriptor helper_output(output[1]);

    const std::optional<pid_t> process =
        SpawnPlan(helper_input.get(), helper_output.get()).start(kind, settings);
    if (!process) {
        return MediaProblem::helper_is_missing;
    }
    Child child(*process);
    helper_input.reset();
    helper_output.reset();

    Conversation conversation(upload, to_helper, from_helper, deadline);
    switch (conversation.run()) {
        case End::out_of_time:
            return MediaProblem::takes_too_long;
        case End::too_much:
            return problem_of(std::nullopt);
        case End::closed:
            break;
    }
    if (std::optional<HelperReply> reply = parse_reply(conversation.reply())) {
        return *std::move(reply);
    }
    return problem_of(child.wait_for_leave());
}

}  // namespace budkavle::media
