// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// budkavle cache: the copies on disk, with and without a process that keeps them.
#include <filesystem>
#include <fstream>

#include "app/application.hpp"
#include "command_fixture.hpp"
#include "config/settings_file.hpp"

namespace budkavle::test {
namespace {

using testing::HasSubstr;

class CacheCommand : public CommandFixture {
protected:
    void SetUp() override {
        add_site();
        must({"post", "add", "--site", "norrsele", "--title", "Ett", "--published",
              "2015-11-20 10:00", "--publish"},
             "<p>Text.</p>");
    }
    /// A reader process, as far as copies go.
    [[nodiscard]] std::unique_ptr<app::Application> start_reader() const {
        return std::make_unique<app::Application>(config::load_settings(folder_ / "budkavle.conf"),
                                                  app::Role::reader, app::Upkeep::watched);
    }
};

TEST_F(CacheCommand, StatusTellsThatNobodyKeepsCopies) {
    EXPECT_THAT(must({"cache", "status"}), HasSubstr("no reader process runs"));
    const auto status = must_json({"cache", "status"});
    EXPECT_EQ(status["keeper_pid"], 0);
    EXPECT_EQ(status["pages"]["copies"], 0);
}

TEST_F(CacheCommand, RebuildNeedsAProcessThatMakesCopies) {
    EXPECT_THAT(refused({"cache", "rebuild"}), HasSubstr("systemctl start budkavle-reader"));
}

TEST_F(CacheCommand, RebuildMakesWhatWasRemoved) {
    const auto reader = start_reader();
    EXPECT_THAT(must({"cache", "rebuild"}), HasSubstr("pages and feeds are there again"));
    const std::filesystem::path host =
        *std::filesystem::directory_iterator(folder_ / "copies/pages");
    std::filesystem::remove_all(host);
    EXPECT_THAT(must({"cache", "rebuild"}), HasSubstr("pages and feeds are there again"));
    EXPECT_TRUE(exists(host));
    const auto status = must_json({"cache", "status"});
    EXPECT_EQ(status["is_complete"], true);
    EXPECT_NE(status["keeper_pid"], 0);
    EXPECT_GT(status["pages"]["copies"], 5);
}

TEST_F(CacheCommand, ClearLeavesNothingAndIsRefusedWhileAProcessKeepsThem) {
    auto reader = start_reader();
    must({"cache", "rebuild"});
    EXPECT_THAT(refused({"cache", "clear"}), HasSubstr("Stop it first"));
    reader.reset();
    must({"cache", "clear"});
    EXPECT_EQ(must_json({"cache", "status"})["pages"]["files"], 0);
    EXPECT_FALSE(std::filesystem::exists(folder_ / "copies/pages"));
}

TEST_F(CacheCommand, WithoutAFolderThereIsNothingToTell) {
    std::ofstream(folder_ / "budkavle.conf") << "[copies]\nfolder = \"\"\n";
    EXPECT_THAT(refused({"cache", "status"}), HasSubstr("copies.folder"));
}

}  // namespace
}  // namespace budkavle::test
