// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "config/settings_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "base/error.hpp"

namespace budkavle::config {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using testing::HasSubstr;

constexpr const char* kName = "/etc/budkavle/budkavle.conf";

std::string error_of(std::string_view text) {
    try {
        static_cast<void>(parse_settings(text, kName));
    } catch (const ConfigError& error) {
        return error.what();
    }
    return "";
}

TEST(SettingsFile, AnEmptyFileIsTheDefaults) {
    const Settings settings = parse_settings("", kName);
    EXPECT_EQ(settings.reader.workers, 8U);
    EXPECT_EQ(settings.reader.listen, "/run/budkavle/reader.sock");
    EXPECT_EQ(settings.editor.body_limit_bytes, 64U * 1024 * 1024);
    EXPECT_EQ(settings.database.owner.user, "budkavle_owner");
}

TEST(SettingsFile, TakesEveryKindOfValue) {
    const Settings settings = parse_settings(R"(
node = "web-1"
[database]
connect_limit_s = 7
wait_limit_ms = 250
[database.reader]
user = "läsare"
[reader]
workers = 3
socket_mode = "0600"
[log]
target = "journal"
form = "json"
[log.levels]
store = "debug"
)",
                                             kName);
    EXPECT_EQ(settings.node, "web-1");
    EXPECT_EQ(settings.database.connect_limit, 7s);
    EXPECT_EQ(settings.database.wait_limit, 250ms);
    EXPECT_EQ(settings.database.reader.user, "läsare");
    EXPECT_EQ(settings.reader.workers, 3U);
    EXPECT_EQ(settings.reader.socket_mode, 0600U);
    EXPECT_EQ(settings.log.target, log::Target::journal);
    EXPECT_EQ(settings.log.form, log::Form::json);
    EXPECT_EQ(settings.log.levels[static_cast<std::size_t>(log::Channel::store)],
              log::Level::debug);
}

TEST(SettingsFile, PathsAreRelativeToItsFolder) {
    const Settings settings = parse_settings(R"(
[reader]
listen = "run/reader.sock"
[database.reader]
password_file = "../secrets/reader"
[stylesheets]
folder = "/srv/xslt"
)",
                                             "/srv/site/budkavle.conf");
    EXPECT_EQ(settings.reader.listen, "/srv/site/run/reader.sock");
    EXPECT_EQ(settings.database.reader.password_file, "/srv/secrets/reader");
    EXPECT_EQ(settings.database.editor.password_file, "/etc/budkavle/secrets/editor.password");
    EXPECT_EQ(settings.stylesheets.folder, "/srv/xslt");
}

TEST(SettingsFile, NamesFileLineKeyAndWhatWasExpected) {
    EXPECT_EQ(
        error_of("[reader]\n\nworkers = \"eight\"\n"),
        "/etc/budkavle/budkavle.conf:3: reader.workers: expected a whole number from 1 to 256, "
        "found 'eight'");
    EXPECT_THAT(error_of("[reader]\nworkers = 0\n"), HasSubstr(":2: reader.workers: expected"));
    EXPECT_THAT(error_of("[reader]\nworkers = 257\n"), HasSubstr("found 257"));
    EXPECT_THAT(error_of("[reader]\nworkers = -9223372036854775808\n"), HasSubstr("found -9"));
    EXPECT_THAT(error_of("[reader]\nworkers = 8.0\n"), HasSubstr("found 8.0"));
    EXPECT_THAT(error_of("[reader]\nworkers = [8]\n"), HasSubstr("found [ 8 ]"));
    EXPECT_THAT(error_of("[reader]\nworkers = true\n"), HasSubstr("found true"));
    EXPECT_THAT(error_of("[reader]\nlisten = 9000\n"), HasSubstr("expected a path in quotes"));
    EXPECT_THAT(error_of("[reader]\nlisten = \"\"\n"), HasSubstr("expected a path in quotes"));
    EXPECT_THAT(error_of("[reader]\nsocket_mode = \"0888\"\n"), HasSubstr("octal"));
    EXPECT_THAT(error_of("[reader]\nsocket_mode = \"66\"\n"), HasSubstr("octal"));
    EXPECT_THAT(error_of("[log]\ntarget = \"stdout\"\n"),
                HasSubstr("one of \"stderr\", \"journal\", \"file\", \"syslog\", found 'stdout'"));
    EXPECT_THAT(error_of("[database]\nport = 65536\n"), HasSubstr("from 1 to 65535"));
    EXPECT_THAT(error_of("[database]\nname = \"a\\u0000b\"\n"), HasSubstr("database.name"));
}

TEST(SettingsFile, AsksWhetherANearKeyWasMeant) {
    EXPECT_THAT(error_of("[reader]\nworker = 8\n"), HasSubstr("did you mean reader.workers?"));
    EXPECT_THAT(error_of("[database]\nwait_limit = 8\n"),
                HasSubstr("did you mean database.wait_limit_ms?"));
    EXPECT_THAT(error_of("workers = 8\n"),
                HasSubstr("did you mean editor.workers or reader.workers?"));
    EXPECT_THAT(error_of("[databse]\nname = \"x\"\n"),
                HasSubstr("unknown section; did you mean [database]?"));
    EXPECT_THAT(error_of("[log.levels]\nacces = \"info\"\n"),
                HasSubstr("did you mean log.levels.access?"));
    EXPECT_EQ(error_of("colour = 1\n").find("did you mean"), std::string::npos);
}

TEST(SettingsFile, ReportsAllFindingsInTheOrderOfTheFile) {
    EXPECT_EQ(
        error_of("zebra = 1\n[reader]\nworkers = 0\n[editor]\nworkers = 0\n[apa]\nx = 1\n"),
        "/etc/budkavle/budkavle.conf:1: zebra: unknown setting\n"
        "/etc/budkavle/budkavle.conf:3: reader.workers: expected a whole number from 1 to 256, "
        "found 0\n"
        "/etc/budkavle/budkavle.conf:5: editor.workers: expected a whole number from 1 to 256, "
        "found 0\n"
        "/etc/budkavle/budkavle.conf:6: apa: unknown section");
}

TEST(SettingsFile, RefusesDuplicatesAndSyntaxErrorsWithTheirLine) {
    EXPECT_THAT(error_of("[reader]\nworkers = 8\nworkers = 9\n"), HasSubstr("budkavle.conf:3: "));
    EXPECT_THAT(error_of("[reader]\nworkers = \n"), HasSubstr("budkavle.conf:2: "));
    EXPECT_THAT(error_of("reader workers\n"), HasSubstr("budkavle.conf:1: "));
    EXPECT_THAT(error_of("node = \"caf\xE9\"\n"), HasSubstr("budkavle.conf:1: "));
}

TEST(SettingsFile, RefusesValuesInThePlaceOfSectionsAndTheOtherWayRound) {
    EXPECT_THAT(error_of("reader = 8\n"), HasSubstr("reader: unknown setting"));
    EXPECT_THAT(error_of("[reader.workers]\nx = 1\n"), HasSubstr("found a section"));
    EXPECT_THAT(error_of("[[reader]]\nworkers = 1\n"), HasSubstr("reader: unknown setting"));
    EXPECT_THAT(error_of("\"database.name\" = \"x\"\n"), HasSubstr("without quotes"));
    EXPECT_THAT(error_of("\"\" = \"x\"\n"), HasSubstr("without quotes"));
}

TEST(SettingsFile, ALogFileNeedsItsPath) {
    EXPECT_THAT(error_of("[log]\ntarget = \"file\"\n"),
                HasSubstr(":2: log.target: \"file\" needs"));
    EXPECT_EQ(error_of("[log]\ntarget = \"file\"\nfile = \"/var/log/b.log\"\n"), "");
    EXPECT_THAT(error_of("[database]\nsocket = \"\"\n"), HasSubstr(":2: database.socket"));
    EXPECT_EQ(error_of("[database]\nsocket = \"\"\nhost = \"db\"\n"), "");
}

TEST(SettingsFile, SaysWhyAFileCannotBeRead) {
    const auto error_of_file = [](const std::string& path) -> std::string {
        try {
            static_cast<void>(load_settings(path));
        } catch (const ConfigError& error) {
            return error.what();
        }
        return "";
    };
    const std::string absent = (fs::temp_directory_path() / "no-such-budkavle.conf").string();
    EXPECT_THAT(error_of_file(absent), HasSubstr(absent + ": cannot be read: No such file"));
    EXPECT_THAT(error_of_file(fs::temp_directory_path().string()), HasSubstr("is a folder"));
}

TEST(SettingsFile, RefusesAFileThatIsTooLargeForSettings) {
    EXPECT_THAT(error_of(std::string(1024 * 1024 + 1, '#')), HasSubstr("larger than"));
}

TEST(SettingsFile, IsTheOptionsThenTheVariablesThenTheDefault) {
    ::setenv("BUDKAVLE_CONFIG", "/from/variable", 1);
    EXPECT_EQ(settings_path("/from/option"), "/from/option");
    EXPECT_EQ(settings_path(""), "/from/variable");
    ::unsetenv("BUDKAVLE_CONFIG");
    EXPECT_EQ(settings_path(""), kDefaultFile);
}

}  // namespace
}  // namespace budkavle::config
