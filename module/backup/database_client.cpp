// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "backup/database_client.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>
#include <vector>

#include "backup/backup_error.hpp"

namespace budkavle::backup {
namespace {

constexpr std::size_t kChunkBytes = std::size_t{64} * 1024;
/// Of what a program says on its way out.
constexpr std::size_t kSaidLimitBytes = 2000;
/// Where a program finds its account: a descriptor of its own, since a file could be read by others
/// and be left behind.
constexpr int kOptionsDescriptor = 3;
constexpr const char* kOptionsPath = "--defaults-file=/dev/fd/3";
/// The longest statement: a post's body, or a megabyte of a picture as hexadecimal digits.
constexpr const char* kPacketLimit = "--max-allowed-packet=64M";

class Descriptor {
public:
    explicit Descriptor(int number, const char* what) : number_(number) {
        if (number_ < 0) {
            throw BackupError(std::string(what) + ": " + std::generic_category().message(errno));
        }
    }
    ~Descriptor() { reset(); }
    Descriptor(const Descriptor&) = delete;  // it closes once
    Descriptor& operator=(const Descriptor&) = delete;
    void reset() noexcept {
        if (number_ >= 0) {
            close(number_);
            number_ = -1;
        }
    }
    [[nodiscard]] int get() const noexcept { return number_; }

private:
    int number_;
};

/// As an option file takes it: in quotes, so that no sign of a password means anything else.
std::string quoted(const std::string& text) {
    std::string result = "\"";
    for (const char sign : text) {
        if (sign == '"' || sign == '\\') {
            result += '\\';
        }
        result += sign;
    }
    return result + "\"\n";
}

Secret option_file(const store::ConnectionSettings& account) {
    std::string text = "[client]\nuser=" + quoted(account.user);
    if (!account.password.empty()) {
        text += "password=" + quoted(account.password.reveal());
    }
    if (account.socket.empty()) {
        text += "host=" + quoted(account.host) + "port=" + std::to_string(account.port) +
                "\nprotocol=tcp\n";
        text += account.is_encrypted ? "ssl\nssl-verify-server-cert\n" : "skip-ssl\n";
        if (account.is_encrypted && !account.ca_file.empty()) {
            text += "ssl-ca=" + quoted(account.ca_file);
        }
    } else {
        text += "socket=" + quoted(account.socket) + "protocol=socket\n";
    }
    return Secret(std::move(text));
}

/// One of MariaDB's programs, running. Ended and reaped at the latest when this goes.
class ClientProgram {
public:
    /// `stream`: which of its standard input and output is connected to us.
    ClientProgram(std::vector<std::string> words, const store::ConnectionSettings& account,
                  int stream)
        : name_(words.front()),
          options_(memfd_create("options", MFD_CLOEXEC), "memory"),
          said_(memfd_create("said", MFD_CLOEXEC), "memory") {
        const Secret text = option_file(account);
        // The programs ignore option files that others could write to.
        if (fchmod(options_.get(), S_IRUSR | S_IWUSR) != 0 ||
            write(options_.get(), text.reveal().data(), text.reveal().size()) < 0) {
            throw BackupError("memory: " + std::generic_category().message(errno));
        }
        std::array<int, 2> pair{};
        if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair.data()) != 0) {
            throw BackupError("socketpair: " + std::generic_category().message(errno));
        }
        own_ = std::make_unique<Descriptor>(pair[0], "socketpair");
        const Descriptor theirs(pair[1], "socketpair");
        start(std::move(words), stream, theirs.get());
    }
    ~ClientProgram() {
        if (process_ > 0) {
            kill(process_, SIGTERM);
            (void)wait();
        }
    }
    ClientProgram(const ClientProgram&) = delete;  // it reaps once
    ClientProgram& operator=(const ClientProgram&) = delete;

    /// False at the end of its output.
    bool read_some(const Sink& sink) const {
        std::array<char, kChunkBytes> chunk{};
        const ssize_t count = read(own_->get(), chunk.data(), chunk.size());
        if (count < 0 && errno == EINTR) {
            return true;
        }
        if (count > 0) {
            sink({chunk.data(), static_cast<std::size_t>(count)});
        }
        return count > 0;
    }

    /// Gives it bytes to read. False if it reads no more.
    [[nodiscard]] bool write_all(std::string_view bytes) const {
        while (!bytes.empty()) {
            const ssize_t count = send(own_->get(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (count < 0 && errno != EINTR) {
                return false;
            }
            bytes.remove_prefix(count > 0 ? static_cast<std::size_t>(count) : 0);
        }
        return true;
    }

    /// Waits until it has ended. Throws BackupError unless it says that all went well.
    void finish() {
        own_->reset();
        const int status = wait();
        if (WIFEXITED(status) && WEXITSTATUS(status) == 0) {
            return;
        }
        throw BackupError(name_ + " failed: " + said());
    }

private:
    void start(std::vector<std::string> words, int stream, int theirs) {
        std::vector<char*> arguments;
        arguments.reserve(words.size() + 1);
        for (std::string& word : words) {
            arguments.push_back(word.data());
        }
        arguments.push_back(nullptr);
        // Nothing of the caller's: the variables of MariaDB's programs change what they do.
        std::string path = "PATH=/usr/local/bin:/usr/bin:/bin";
        std::string language = "LC_ALL=C.UTF-8";
        std::array<char*, 3> environment{path.data(), language.data(), nullptr};
        posix_spawn_file_actions_t actions{};
        posix_spawn_file_actions_init(&actions);
        const int other = stream == STDIN_FILENO ? STDOUT_FILENO : STDIN_FILENO;
        posix_spawn_file_actions_addopen(&actions, other, "/dev/null", O_RDWR, 0);
        posix_spawn_file_actions_adddup2(&actions, theirs, stream);
        posix_spawn_file_actions_adddup2(&actions, said_.get(), STDERR_FILENO);
        posix_spawn_file_actions_adddup2(&actions, options_.get(), kOptionsDescriptor);
        posix_spawn_file_actions_addclosefrom_np(&actions, kOptionsDescriptor + 1);
        const int error = posix_spawnp(&process_, name_.c_str(), &actions, nullptr,
                                       arguments.data(), environment.data());
        posix_spawn_file_actions_destroy(&actions);
        if (error != 0) {
            process_ = -1;
            throw BackupError(
                "cannot start " + name_ + ": " + std::generic_category().message(error) +
                (error == ENOENT ? "\n  To do:  install it (apt install mariadb-client, or dnf "
                                   "install mariadb)"
                                 : ""));
        }
    }

    int wait() {
        int status = 0;
        while (waitpid(process_, &status, 0) < 0 && errno == EINTR) {
        }
        process_ = -1;
        return status;
    }

    [[nodiscard]] std::string said() const {
        std::string text(kSaidLimitBytes, '\0');
        const ssize_t count = pread(said_.get(), text.data(), text.size(), 0);
        text.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
        while (!text.empty() && text.back() == '\n') {
            text.pop_back();
        }
        return text.empty() ? "it was ended" : text;
    }

    std::string name_;
    Descriptor options_;
    Descriptor said_;
    std::unique_ptr<Descriptor> own_;
    pid_t process_ = -1;
};

}  // namespace

void dump_tables(const store::ConnectionSettings& account, std::span<const std::string> tables,
                 const Sink& sink) {
    std::vector<std::string> words{"mariadb-dump",         kOptionsPath,
                                   kPacketLimit,           "--default-character-set=utf8mb4",
                                   "--single-transaction", "--dump-history",
                                   "--hex-blob",           "--skip-add-locks",
                                   "--skip-comments",      "--no-tablespaces",
                                   account.database};
    words.insert(words.end(), tables.begin(), tables.end());
    ClientProgram program(std::move(words), account, STDOUT_FILENO);
    while (program.read_some(sink)) {
    }
    program.finish();
}

void run_sql(const store::ConnectionSettings& account,
             const std::function<void(const Sink&)>& source) {
    ClientProgram program({"mariadb", kOptionsPath, kPacketLimit, "--default-character-set=utf8mb4",
                           "--batch", account.database},
                          account, STDIN_FILENO);
    bool is_reading = true;
    source([&](std::string_view sql) {
        // What stopped it is told by finish(); the rest of the source is read in vain.
        is_reading = is_reading && program.write_all(sql);
    });
    program.finish();
}

}  // namespace budkavle::backup
