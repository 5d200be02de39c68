// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// `budkavle setup` with servers and administrators of every kind, interrupted, twice at once, and
// at a terminal.
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <fstream>
#include <iostream>
#include <sstream>

#include "cli/command_line.hpp"
#include "setup_fixture.hpp"

namespace budkavle::test {
namespace {

using ::testing::AnyOf;
using ::testing::HasSubstr;
using ::testing::Not;

class SetupServer : public SetupFixture {
protected:
    SetupServer() : administrator_(name_ + "_dba") {
        const std::string name = "'" + administrator_ + "'@'localhost'";
        run_as_administrator("CREATE USER " + name + " IDENTIFIED BY 'trollkarl'");
        run_as_administrator("GRANT ALL PRIVILEGES ON *.* TO " + name + " WITH GRANT OPTION");
    }
    ~SetupServer() override {
        run_as_administrator("DROP USER '" + administrator_ + "'@'localhost'");
    }

    std::string admin_file(const std::string& password, std::filesystem::perms perms) const {
        const std::string path =
            file("admin.cnf", "[client]\nuser = " + administrator_ + "\npassword = \"" + password +
                                  "\"\n# slut\n");
        std::filesystem::permissions(path, perms);
        return path;
    }

    /// The settings with one line in place of another.
    void change_settings(const std::string& from, const std::string& to) const {
        std::ostringstream text;
        text << std::ifstream(folder_ / "budkavle.conf").rdbuf();
        std::string settings = text.str();
        const std::size_t at = settings.find(from);
        ASSERT_NE(at, std::string::npos) << from;
        file("budkavle.conf", settings.replace(at, from.size(), to));
    }

    std::string administrator_;
};

constexpr auto kOwnerOnly = std::filesystem::perms(0600);

TEST_F(SetupServer, TakesAnAdministratorFromAFileThatIsClosedToOthers) {
    EXPECT_THAT(
        refused(complete({"--admin-file", admin_file("trollkarl", std::filesystem::perms(0640))})),
        HasSubstr("chmod 600"));
    EXPECT_EQ(what_is_there(), "");
    const Result result = run(complete({"--admin-file", admin_file("trollkarl", kOwnerOnly)}));
    ASSERT_EQ(result.status, 0) << result.err;
    EXPECT_THAT(result.out + result.err, Not(HasSubstr("trollkarl")));
    expect_that_all_works();
}

TEST_F(SetupServer, TellsAWrongLoginFromAMissingServer) {
    const std::string error =
        refused(complete({"--admin-file", admin_file("fel-lösenord", kOwnerOnly)}));
    EXPECT_THAT(error, HasSubstr("MariaDB does not let " + administrator_ + " in"));
    EXPECT_THAT(error, HasSubstr("sudo budkavle setup"));
    EXPECT_THAT(error, Not(HasSubstr("fel-lösenord")));
    EXPECT_THAT(refused(complete({"--admin-file", "/finns/inte"})), HasSubstr("/finns/inte"));
    change_settings("socket = \"", "socket = \"/finns/inte/");
    // A machine with a MariaDB of its own is told where its socket is.
    EXPECT_THAT(refused(complete()), AnyOf(HasSubstr("There is no MariaDB at /finns/inte/"),
                                           HasSubstr("MariaDB's socket is not /finns/inte/")));
    EXPECT_EQ(what_is_there(), "");
}

TEST_F(SetupServer, RefusesAnAdministratorWhoMayNotMakeAccounts) {
    run_as_administrator("REVOKE CREATE USER ON *.* FROM '" + administrator_ + "'@'localhost'");
    EXPECT_THAT(refused(complete({"--admin-file", admin_file("trollkarl", kOwnerOnly)})),
                HasSubstr("may not make databases and accounts"));
    EXPECT_EQ(what_is_there(), "");
}

TEST_F(SetupServer, TellsTheLinesForAServerThatTheSettingsDoNotName) {
    const std::string other = refused(complete({"--host", "db.norrsele.se", "--port", "3307"}));
    EXPECT_THAT(other, HasSubstr("  [database]\n  host = \"db.norrsele.se\"\n  port = 3307"));
    EXPECT_THAT(other, HasSubstr((folder_ / "budkavle.conf").string()));
    EXPECT_THAT(refused(complete({"--socket", "/run/annan.sock"})),
                HasSubstr("  socket = \"/run/annan.sock\""));
    EXPECT_THAT(refused(complete({"--socket", "/x", "--host", "y"})), HasSubstr("not both"));
    EXPECT_EQ(what_is_there(), "");
}

TEST_F(SetupServer, TellsADatabaseThatCannotBeMade) {
    change_settings("name = \"" + name_, "name = \"kommunens blogg");
    EXPECT_THAT(refused(complete()), HasSubstr("database.name"));
}

TEST(ServerVersion, IsRefusedWithWhatToDoIfItIsTooOldOrNoMariadb) {
    EXPECT_EQ(store::find_version_fault("10.11.6-MariaDB-0+deb12u1"), std::nullopt);
    EXPECT_EQ(store::find_version_fault("11.4.2-MariaDB-log"), std::nullopt);
    EXPECT_THAT(store::find_version_fault("10.5.22-MariaDB").value(), HasSubstr("dnf module"));
    EXPECT_THAT(store::find_version_fault("8.0.36").value(), HasSubstr("not MariaDB"));
    EXPECT_THAT(store::find_version_fault("x-MariaDB").value(), HasSubstr("10.11 or later"));
}

/// Text that ends the process, as kill -9 would, once so many lines were written.
class FatalBuffer : public std::stringbuf {
public:
    explicit FatalBuffer(int lines) : lines_(lines) {}
    int sync() override {
        if (--lines_ == 0) {
            static_cast<void>(raise(SIGKILL));
        }
        return 0;
    }

private:
    int lines_;
};

class SetupProcesses : public SetupFixture {
protected:
    /// Runs the command in a process of its own, which is killed after `lines` lines if not 0.
    pid_t start(std::vector<std::string> arguments, int lines) const {
        arguments.insert(arguments.begin(), {"--config", folder_ / "budkavle.conf"});
        const pid_t child = fork();
        if (child == 0) {
            FatalBuffer buffer(lines);
            std::ostream out(&buffer);
            std::ofstream err(folder_ / ("err-" + std::to_string(getpid())));
            std::istringstream in;
            _exit(cli::run_command_line(arguments, {in, out, err, fixed_time}));
        }
        return child;
    }
    static int wait_for(pid_t child) {
        int status = 0;
        EXPECT_EQ(waitpid(child, &status, 0), child);
        return status;
    }
};

TEST_F(SetupProcesses, ASecondRunCompletesOneThatWasKilledAfterAnyStep) {
    // Folder, database, file and account of each role, owner's rights, schema, site, administrator.
    for (const int lines : {1, 4, 8, 10, 11, 12}) {
        const int status = wait_for(start(complete(), lines));
        ASSERT_TRUE(WIFSIGNALED(status)) << "after " << lines << " lines";
        const Result second = run(complete());
        ASSERT_EQ(second.status, 0) << "after " << lines << " lines: " << second.err;
        EXPECT_THAT(second.out, HasSubstr("chooses a password")) << "after " << lines << " lines";
        expect_that_all_works();
        const int undo = wait_for(start({"setup", "--undo", "--yes"}, lines));
        if (WIFSIGNALED(undo) && std::filesystem::exists(secrets() / "setup-record.json")) {
            must({"setup", "--undo", "--yes"});
        }
        std::filesystem::remove(secrets());  // killed between its file and itself: it is empty
        EXPECT_EQ(what_is_there(), "") << "after " << lines << " lines of undo";
    }
}

TEST_F(SetupProcesses, ARunCompletesWhatWasNotedAndNotMade) {
    std::filesystem::create_directory(folder_ / "secrets.new");  // killed before the rename
    file("secrets.new/setup-record.json.new", "{\"for");
    const nlohmann::json made = {{{"kind", "database"}, {"name", name_}},
                                 {{"kind", "file"}, {"name", secrets() / "owner.password"}},
                                 {{"kind", "account"}, {"name", account("owner") + "@localhost"}},
                                 {{"kind", "site"}, {"name", "norrsele"}},
                                 {{"kind", "user"}, {"name", "kim"}}};
    must(complete());
    expect_that_all_works();
    must({"setup", "--undo", "--yes"});
    std::filesystem::create_directory(secrets());
    file("secrets/setup-record.json", nlohmann::json{{"format", 1}, {"made", made}}.dump());
    EXPECT_THAT(must(complete()), HasSubstr("chooses a password"));
    expect_that_all_works();
    must({"setup", "--undo", "--yes"});
    EXPECT_EQ(what_is_there(), "secrets ");
}

TEST_F(SetupProcesses, TwoAtOnceMakeItOnce) {
    const pid_t first = start(complete(), 0);
    const pid_t second = start(complete(), 0);
    EXPECT_EQ(wait_for(first), 0);
    EXPECT_EQ(wait_for(second), 0);
    expect_that_all_works();
}

/// What a person sees and types. The terminal is the child's controlling one.
class SetupAtATerminal : public SetupServer {
protected:
    /// Answers each question with a line, and returns all that was shown.
    std::string talk(std::vector<std::string> arguments,
                     const std::vector<std::pair<std::string, std::string>>& answers) const {
        arguments.insert(arguments.begin(), {"--config", folder_ / "budkavle.conf"});
        int terminal = -1;
        const pid_t child = forkpty(&terminal, nullptr, nullptr, nullptr);
        if (child == 0) {
            _exit(cli::run_command_line(arguments,
                                        {std::cin, std::cout, std::cerr, fixed_time, true}));
        }
        std::string shown;
        std::size_t seen = 0;
        auto answer = answers.begin();
        std::array<char, 4096> bytes{};
        // At the child's end Linux says EIO.
        for (ssize_t got = 0; (got = read(terminal, bytes.data(), bytes.size())) > 0;) {
            shown.append(bytes.data(), static_cast<std::size_t>(got));
            const std::size_t at =
                answer == answers.end() ? std::string::npos : shown.find(answer->first, seen);
            if (at != std::string::npos) {
                seen = at + answer->first.size();
                const std::string line = answer->second + "\n";
                EXPECT_EQ(write(terminal, line.data(), line.size()),
                          static_cast<ssize_t>(line.size()));
                ++answer;
            }
        }
        close(terminal);
        int status = 0;
        EXPECT_EQ(waitpid(child, &status, 0), child);
        EXPECT_EQ(status, 0) << shown;
        EXPECT_EQ(answer, answers.end()) << "never asked: " << answer->first;
        return shown;
    }
};

TEST_F(SetupAtATerminal, AsksForWhatIsNotGivenAndProposesAnswers) {
    const std::string shown =
        talk({"setup", "--admin", administrator_}, {{"Password of " + administrator_, "trollkarl"},
                                                    {"public address", "www.olofsund.se"},
                                                    {"[olofsund]: ", ""},
                                                    {"[Nyheter]: ", "Nytt från kommunen"},
                                                    {"[Olofsund kommun]: ", ""},
                                                    {"[sv]: ", ""},
                                                    {"Login [", "kim"},
                                                    {"[kim]: ", "Kim Lind"}});
    EXPECT_THAT(shown, Not(HasSubstr("trollkarl"))) << "the password is not shown";
    expect_that_all_works();
    const nlohmann::json site = must_json({"site", "list"})[0];
    EXPECT_EQ(site["slug"], "olofsund");
    EXPECT_EQ(site["name"], "Nytt från kommunen");
    EXPECT_EQ(site["organisation"], "Olofsund kommun");
    EXPECT_EQ(site["base_url"], "https://www.olofsund.se");
    const std::string undo = talk({"setup", "--undo", "--admin", administrator_},
                                  {{"Password of", "trollkarl"}, {"Type yes [no]: ", "yes"}});
    EXPECT_THAT(undo, HasSubstr("  database " + name_));
    EXPECT_EQ(what_is_there(), "");
}

}  // namespace
}  // namespace budkavle::test
