// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The only user of Boost.Log. It routes finished lines to sinks; log_line makes them. Synchronous
// sinks: measured 1.9 µs a line against 2 to 4 µs in the caller and twice the CPU with the
// asynchronous ones.
#include "base/log.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <syslog.h>
#include <unistd.h>

#include <atomic>
#include <boost/log/attributes/attribute_value_impl.hpp>
#include <boost/log/attributes/value_extraction.hpp>
#include <boost/log/core.hpp>
#include <boost/log/sinks/basic_sink_backend.hpp>
#include <boost/log/sinks/sync_frontend.hpp>
#include <boost/log/sources/logger.hpp>
#include <boost/log/utility/exception_handler.hpp>
#include <boost/make_shared.hpp>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <span>
#include <utility>

#include "base/error.hpp"
#include "base/log_line.hpp"

namespace budkavle::log {
namespace {

namespace boost_log = boost::log;
namespace sinks = boost::log::sinks;

constexpr const char* kProgramName = "budkavle";
constexpr mode_t kFileMode = 0640;

/// Writes the whole line with as few calls as the kernel allows, so that lines of several processes
/// stay whole.
bool write_whole(int fd, std::string_view line) noexcept {
    while (!line.empty()) {
        const ssize_t written = ::write(fd, line.data(), line.size());
        if (written < 0) {
            if (errno == EINTR) {
                continue;
            }
            return false;
        }
        line.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

/// A line as it goes through Boost.Log: one attribute of a record, on its own. A view, as sinks
/// that write at once are done with it before the record ends; Boost's formatters would copy it
/// twice.
struct FinishedLine {
    std::string_view text;  ///< with its line end
    int severity = LOG_INFO;
};

/// The look-up of a name takes a lock: once.
const boost_log::attribute_name& line_attribute() {
    static const boost_log::attribute_name name("Line");
    return name;
}

FinishedLine line_of(const boost_log::record_view& record) {
    return boost_log::extract_or_default<FinishedLine>(line_attribute(), record, FinishedLine{});
}

class StandardErrorBackend final : public sinks::basic_sink_backend<sinks::synchronized_feeding> {
public:
    void consume(const boost_log::record_view& record) {
        // Nowhere is left to report a broken stderr to.
        static_cast<void>(write_whole(STDERR_FILENO, line_of(record).text));
    }
};

/// syslog(3). Boost's own backend offers it only behind a build macro; its other way, UDP, finds
/// hardly any machine listening.
class SyslogBackend final : public sinks::basic_sink_backend<sinks::synchronized_feeding> {
public:
    SyslogBackend() { ::openlog(kProgramName, LOG_PID | LOG_NDELAY, LOG_DAEMON); }
    ~SyslogBackend() { ::closelog(); }
    SyslogBackend(const SyslogBackend&) = delete;  // the process has one connection to syslog
    SyslogBackend& operator=(const SyslogBackend&) = delete;

    void consume(const boost_log::record_view& record) {
        const FinishedLine line = line_of(record);
        const int length = static_cast<int>(line.text.size()) - 1;  // syslog ends lines itself
        ::syslog(line.severity, "%.*s", length, line.text.data());
    }
};

/// Appends to a file. logrotate may move the file away at any time: each line first asks whether
/// the path still names the open file (0.5 µs), and opens it anew if not.
class FileBackend final : public sinks::basic_sink_backend<sinks::synchronized_feeding> {
public:
    explicit FileBackend(std::string path) : path_(std::move(path)) {
        if (!open()) {
            throw ConfigError(
                "log file " + path_ + ": " + std::strerror(errno) +
                "; its folder must exist and this account must be able to write there");
        }
    }
    ~FileBackend() { close(); }
    FileBackend(const FileBackend&) = delete;  // it owns a descriptor
    FileBackend& operator=(const FileBackend&) = delete;

    void consume(const boost_log::record_view& record) {
        const std::string_view line = line_of(record).text;
        if (!is_still_there()) {
            close();
            static_cast<void>(open());
        }
        // A full disk or a folder that went away: the line goes where somebody may still see it.
        if (fd_ < 0 || !write_whole(fd_, line)) {
            static_cast<void>(write_whole(STDERR_FILENO, line));
        }
    }

private:
    bool open() noexcept {
        fd_ =
            ::open(path_.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOCTTY, kFileMode);
        struct stat status {};
        if (fd_ < 0 || ::fstat(fd_, &status) != 0) {
            return false;
        }
        device_ = status.st_dev;
        inode_ = status.st_ino;
        return true;
    }
    void close() noexcept {
        if (fd_ >= 0) {
            static_cast<void>(::close(fd_));  // O_APPEND writes are out already
        }
        fd_ = -1;
    }
    [[nodiscard]] bool is_still_there() const noexcept {
        struct stat status {};
        return fd_ >= 0 && ::stat(path_.c_str(), &status) == 0 && status.st_dev == device_ &&
               status.st_ino == inode_;
    }

    std::string path_;
    int fd_ = -1;
    dev_t device_ = 0;
    ino_t inode_ = 0;
};

/// What start() set up. The one mutable global of the program beside library init (STYLE rule 17):
/// Boost.Log's core is one as well. Written by start() and stop() only, with no other thread
/// writing.
struct State {
    std::array<std::atomic<Level>, kChannelCount> levels{};
    std::atomic<bool> is_started{false};
    Form form = Form::text;
    bool has_time = true;
    bool has_journal_prefix = false;
    boost::shared_ptr<sinks::sink> sink;

    State() noexcept { set_levels(Settings{}); }
    void set_levels(const Settings& settings) noexcept {
        for (std::size_t i = 0; i < kChannelCount; ++i) {
            levels[i].store(settings.levels[i], std::memory_order_relaxed);
        }
    }
};

State& state() noexcept {
    static State the_state;
    return the_state;
}

std::string& thread_request_id() {
    thread_local std::string id;
    return id;
}

/// JOURNAL_STREAM names the device and inode that systemd connected; a stderr that was sent
/// elsewhere since has others (systemd.exec(5), "JOURNAL_STREAM").
bool is_journal_on_standard_error() noexcept {
    const char* stream = std::getenv("JOURNAL_STREAM");
    struct stat status {};
    if (stream == nullptr || ::fstat(STDERR_FILENO, &status) != 0) {
        return false;
    }
    char* colon = nullptr;
    const unsigned long long device = std::strtoull(stream, &colon, 10);
    if (*colon != ':') {
        return false;
    }
    const unsigned long long inode = std::strtoull(colon + 1, nullptr, 10);
    return device == status.st_dev && inode == status.st_ino;
}

boost::shared_ptr<sinks::sink> make_sink(const Settings& settings) {
    switch (settings.target) {
        case Target::file:
            return boost::make_shared<sinks::synchronous_sink<FileBackend>>(
                boost::make_shared<FileBackend>(settings.file));
        case Target::syslog:
            return boost::make_shared<sinks::synchronous_sink<SyslogBackend>>(
                boost::make_shared<SyslogBackend>());
        case Target::standard_error:
        case Target::journal:
            break;
    }
    return boost::make_shared<sinks::synchronous_sink<StandardErrorBackend>>(
        boost::make_shared<StandardErrorBackend>());
}

void push(const FinishedLine& line) {
    namespace attributes = boost::log::attributes;
    static boost_log::sources::logger_mt logger;
    boost_log::record record = logger.open_record();
    if (!record) {
        return;
    }
    record.attribute_values().insert(line_attribute(), attributes::make_attribute_value(line));
    logger.push_record(std::move(record));
}

LineTime now_in_milliseconds() {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

/// This thread's own, so that a line allocates nothing once some have been written.
std::string& empty_text() {
    constexpr std::size_t kUsualLength = 1024;
    thread_local std::string text;
    if (text.capacity() > kTextLimitBytes) {
        text = {};  // after a line of many long values
    }
    text.clear();
    text.reserve(kUsualLength);
    return text;
}

void write_line(Channel channel, Level level, std::string_view message,
                std::span<const Field> fields) {
    State& shared = state();
    Line line{.time = std::nullopt,
              .level = level,
              .channel = channel,
              .request_id = thread_request_id(),
              .message = message};
    if (!shared.is_started.load(std::memory_order_acquire)) {
        // Before start() the reader is a person at a terminal, or the journal, which knows the
        // time.
        static_cast<void>(write_whole(STDERR_FILENO, format_line(Form::text, line, fields) + '\n'));
        return;
    }
    if (shared.has_time) {
        line.time = now_in_milliseconds();
    }
    const int severity = syslog_severity(level);
    std::string& text = empty_text();
    if (shared.has_journal_prefix) {
        text.append("<").append(std::to_string(severity)).append(">");
    }
    append_line(text, shared.form, line, fields);
    text += '\n';
    push({text, severity});
}

}  // namespace

void start(const Settings& settings) {
    stop();
    State& shared = state();
    shared.sink = make_sink(settings);
    shared.has_journal_prefix =
        settings.target == Target::journal ||
        (settings.target == Target::standard_error && is_journal_on_standard_error());
    shared.form = settings.form;
    shared.has_time = settings.form == Form::json ||
                      (!shared.has_journal_prefix && settings.target != Target::syslog);
    shared.set_levels(settings);
    boost_log::core::get()->set_exception_handler(boost_log::make_exception_suppressor());
    boost_log::core::get()->add_sink(shared.sink);
    shared.is_started.store(true, std::memory_order_release);
}

void stop() {
    State& shared = state();
    shared.is_started.store(false, std::memory_order_release);
    if (shared.sink) {
        boost_log::core::get()->remove_sink(shared.sink);
        shared.sink->flush();
        shared.sink.reset();
    }
}

bool is_on(Channel channel, Level level) noexcept {
    return level >=
           state().levels[static_cast<std::size_t>(channel)].load(std::memory_order_relaxed);
}

void write(Channel channel, Level level, std::string_view message,
           std::initializer_list<Field> fields) noexcept {
    if (!is_on(channel, level)) {
        return;
    }
    try {
        write_line(channel, level, message, std::span(fields.begin(), fields.size()));
    } catch (...) {
        // Out of memory, or Boost.Log failed: say the bare words, for a log must not end a request.
        static_cast<void>(write_whole(STDERR_FILENO, message));
        static_cast<void>(write_whole(STDERR_FILENO, "\n"));
    }
}

RequestScope::RequestScope(std::string_view request_id)
    : outer_(std::exchange(thread_request_id(), std::string(request_id))) {
}

RequestScope::~RequestScope() {
    thread_request_id() = std::move(outer_);
}

}  // namespace budkavle::log
