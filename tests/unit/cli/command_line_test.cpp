// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The command line without a database: its grammar, help, exit statuses and the failures before any
// connection.
#include "cli/command_line.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>
#include <sstream>

#include "cli/command.hpp"

namespace budkavle::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

struct Result {
    int status;
    std::string out;
    std::string err;
};

Result run(std::vector<std::string> arguments, const std::string& input = {}) {
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    const int status = run_command_line(std::move(arguments), {in, out, err});
    return {status, out.str(), err.str()};
}

constexpr int kOk = static_cast<int>(ExitStatus::ok);
constexpr int kFailed = static_cast<int>(ExitStatus::failed);
constexpr int kUsage = static_cast<int>(ExitStatus::usage);
constexpr int kFindings = static_cast<int>(ExitStatus::findings);

/// A settings file that goes with the test.
class SettingsFile {
public:
    explicit SettingsFile(const std::string& text) : path_(::testing::TempDir() + "cli_test.conf") {
        std::ofstream(path_) << text;
    }
    ~SettingsFile() { std::remove(path_.c_str()); }
    SettingsFile(const SettingsFile&) = delete;
    SettingsFile& operator=(const SettingsFile&) = delete;
    [[nodiscard]] const std::string& path() const { return path_; }

private:
    std::string path_;
};

TEST(CommandLine, HelpNamesEveryCommandAndTheExitStatuses) {
    const Result result = run({"--help"});
    EXPECT_EQ(result.status, kOk);
    EXPECT_THAT(result.err, IsEmpty());
    EXPECT_THAT(result.out, HasSubstr("Exit status: 0 done"));
    for (const Command& command : command_table()) {
        EXPECT_THAT(result.out,
                    HasSubstr(std::string(command.name.substr(0, command.name.find(' ')))));
    }
}

TEST(CommandLine, EveryCommandHasHelpThatSaysWhatItDoes) {
    for (const Command& command : command_table()) {
        std::vector<std::string> words;
        std::istringstream names{std::string(command.name)};
        for (std::string word; names >> word;) {
            words.push_back(word);
        }
        words.emplace_back("--help");
        const Result result = run(words);
        EXPECT_EQ(result.status, kOk) << command.name;
        EXPECT_THAT(result.out, HasSubstr(std::string(command.summary)));
    }
}

TEST(CommandLine, TellsItsVersion) {
    EXPECT_THAT(run({"--version"}).out, HasSubstr("budkavle "));
}

TEST(CommandLine, WrongUseIsStatusTwoWithTheWayToHelp) {
    for (const std::vector<std::string>& arguments :
         std::vector<std::vector<std::string>>{{},
                                               {"publish"},
                                               {"site"},
                                               {"site", "remove"},
                                               {"migrate", "--force"},
                                               {"post", "list"},
                                               {"post", "list", "--site"},
                                               {"post", "list", "--site", "a", "--status", "klar"},
                                               {"post", "list", "--site", "a", "--count", "0"}}) {
        const Result result = run(arguments);
        EXPECT_EQ(result.status, kUsage);
        EXPECT_THAT(result.out, IsEmpty());
        EXPECT_THAT(result.err, HasSubstr("--help"));
    }
    EXPECT_THAT(run({"post", "list"}).err, HasSubstr("budkavle post list --help"));
}

TEST(CommandLine, ASettingsFileThatIsMissingIsNamed) {
    const Result result = run({"--config", "/nowhere/budkavle.conf", "site", "list"});
    EXPECT_EQ(result.status, kFailed);
    EXPECT_THAT(result.err, HasSubstr("/nowhere/budkavle.conf"));
    EXPECT_THAT(run({"site", "list", "--config", "/nowhere/after.conf"}).err,
                HasSubstr("/nowhere/after.conf"));
}

TEST(CommandLine, ADatabaseThatIsAwayIsToldWithWhatToDo) {
    const SettingsFile settings(
        "[database]\nsocket = \"/nowhere/mariadb.sock\"\nconnect_limit_s = 1\n"
        "[database.editor]\npassword_file = \"\"\n");
    const Result result = run({"--config", settings.path(), "site", "list"});
    EXPECT_EQ(result.status, kFailed);
    EXPECT_THAT(result.out, IsEmpty());
    EXPECT_THAT(result.err, HasSubstr("/nowhere/mariadb.sock"));
    EXPECT_THAT(result.err, HasSubstr("budkavle doctor"));
}

TEST(CommandLine, DoctorFindsSettingsThatAreWrong) {
    const SettingsFile settings("[databas]\n");
    const Result result = run({"--config", settings.path(), "doctor"});
    EXPECT_EQ(result.status, kFindings);
    EXPECT_THAT(result.out, HasSubstr("MEND  settings"));
    EXPECT_THAT(result.out, HasSubstr("databas"));
}

TEST(CommandLine, APictureNeedsATextOrToBeDecorativeBeforeAnythingElse) {
    const SettingsFile settings("");
    EXPECT_THAT(run({"--config", settings.path(), "media", "add", "a.jpg", "--site", "x"}).err,
                HasSubstr("--decorative"));
    EXPECT_THAT(run({"--config", settings.path(), "media", "add", "a.jpg", "b.jpg", "--site", "x",
                     "--alt", "En björk"})
                    .err,
                HasSubstr("one FILE at a time"));
}

}  // namespace
}  // namespace budkavle::cli
