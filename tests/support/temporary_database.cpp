// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/temporary_database.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <thread>
#include <vector>

#include "base/error.hpp"
#include "store/connection.hpp"
#include "store/migration_runner.hpp"

namespace budkavle::test {
namespace {

constexpr std::chrono::seconds kStartLimit{30};
constexpr std::chrono::milliseconds kStartPause{20};

std::filesystem::path make_folder() {
    std::string name = (std::filesystem::temp_directory_path() / "budkavle-db-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) {
        throw std::runtime_error("no temporary folder: " + name);
    }
    return name;
}

std::string read_text(const std::filesystem::path& path) {
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

/// Starts a program; its output goes to `log`. It dies with this program.
pid_t spawn(const std::vector<std::string>& words, const std::filesystem::path& log) {
    const std::string log_name = log.string();
    std::vector<char*> arguments;
    for (const std::string& word : words) {
        arguments.push_back(const_cast<char*>(word.c_str()));  // execvp does not write
    }
    arguments.push_back(nullptr);
    const pid_t parent = getpid();
    const pid_t child = fork();
    if (child < 0) {
        throw std::runtime_error("fork failed");
    }
    if (child == 0) {
        (void)prctl(PR_SET_PDEATHSIG, SIGKILL);
        const int out = open(log_name.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
        if (out < 0 || getppid() != parent || dup2(out, STDOUT_FILENO) < 0 ||
            dup2(out, STDERR_FILENO) < 0) {
            _exit(126);
        }
        execvp(arguments.front(), arguments.data());
        _exit(127);
    }
    return child;
}

int wait_for(pid_t process) {
    int status = 0;
    while (waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}

}  // namespace

DatabaseServer::DatabaseServer(std::vector<std::string> options)
    : options_(std::move(options)), folder_(make_folder()) {
    const pid_t preparation =
        spawn({BUDKAVLE_SOURCE_DIR "/tests/support/mariadb-sandbox", "prepare", folder_.string()},
              folder_ / "prepare.log");
    if (wait_for(preparation) != 0) {
        throw std::runtime_error("no data folder for MariaDB: " +
                                 read_text(folder_ / "prepare.log"));
    }
    start();
    make_accounts();
}

DatabaseServer::~DatabaseServer() {
    stop(SIGTERM);
    std::error_code ignored;  // a folder that stays behind is no failure of a test
    std::filesystem::remove_all(folder_, ignored);
}

void DatabaseServer::start() {
    std::vector<std::string> words{"mariadbd",
                                   "--no-defaults",
                                   "--datadir=" + (folder_ / "data").string(),
                                   "--tmpdir=" + (folder_ / "tmp").string(),
                                   "--socket=" + socket(),
                                   "--pid-file=" + (folder_ / "mariadbd.pid").string(),
                                   "--skip-networking",
                                   "--skip-name-resolve",
                                   "--performance-schema=OFF",
                                   "--innodb-buffer-pool-size=256M",
                                   "--innodb-log-file-size=128M",
                                   "--innodb-flush-log-at-trx-commit=2"};
    if (getuid() == 0) {
        words.emplace_back("--user=root");
    }
    words.insert(words.end(), options_.begin(), options_.end());
    process_ = spawn(words, folder_ / "mariadbd.log");
    wait_until_it_answers();
}

void DatabaseServer::wait_until_it_answers() {
    const auto deadline = std::chrono::steady_clock::now() + kStartLimit;
    while (true) {
        try {
            const store::Connection connection(administrator());
            return;
        } catch (const StoreError&) {
            const bool has_ended = waitpid(process_, nullptr, WNOHANG) == process_;
            if (has_ended || std::chrono::steady_clock::now() > deadline) {
                throw std::runtime_error("mariadbd does not answer: " +
                                         read_text(folder_ / "mariadbd.log"));
            }
        }
        std::this_thread::sleep_for(kStartPause);
    }
}

void DatabaseServer::make_accounts() {
    store::Connection connection(administrator());
    for (const char* account : {"budkavle_owner", "budkavle_editor", "budkavle_reader"}) {
        connection.run_schema_text("CREATE USER '" + std::string(account) + "'@'localhost'");
    }
    connection.run_schema_text(
        "GRANT ALL PRIVILEGES ON `budkavle%`.* TO 'budkavle_owner'@'localhost' WITH GRANT OPTION");
}

void DatabaseServer::stop(int signal) noexcept {
    if (process_ > 0) {
        (void)::kill(process_, signal);  // it may have ended by itself
        (void)wait_for(process_);
        process_ = -1;
    }
}

void DatabaseServer::kill() {
    stop(SIGKILL);
}

store::ConnectionSettings DatabaseServer::administrator() const {
    store::ConnectionSettings settings;
    settings.socket = socket();
    settings.user = "root";
    return settings;
}

TemporaryDatabase::TemporaryDatabase(const DatabaseServer& server, Schema schema)
    : socket_(server.socket()) {
    static int count = 0;  // tests run one after another
    name_ = "budkavle_" + std::to_string(++count);
    store::Connection connection(server.administrator());
    connection.run_schema_text("CREATE DATABASE " + name_ +
                               " CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_swedish_ai_ci");
    if (schema == Schema::migrated) {
        (void)store::MigrationRunner(owner(), {}).run([](const std::string&) {});
    }
}

store::ConnectionSettings TemporaryDatabase::account(const std::string& user) const {
    store::ConnectionSettings settings;
    settings.socket = socket_;
    settings.database = name_;
    settings.user = user;
    return settings;
}

}  // namespace budkavle::test
