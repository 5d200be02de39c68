// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "config/secret_file.hpp"

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
using testing::HasSubstr;
using testing::Not;

class SecretFile : public testing::Test {
protected:
    SecretFile() {
        std::string name = (fs::temp_directory_path() / "budkavle-secret-XXXXXX").string();
        folder_ = ::mkdtemp(name.data());
        path_ = (folder_ / "password").string();
    }
    ~SecretFile() override { fs::remove_all(folder_); }
    void write(std::string_view content) const {
        std::ofstream(path_, std::ios::binary) << content;
    }
    [[nodiscard]] std::string error() const {
        try {
            static_cast<void>(load_secret(path_));
        } catch (const ConfigError& error) {
            return error.what();
        }
        return "";
    }
    fs::path folder_;
    std::string path_;
};

TEST_F(SecretFile, IsItsOneLineWithoutTheLineEnd) {
    for (const char* content : {"h u#nter2", "h u#nter2\n", "h u#nter2\r\n", "h u#nter2\n\n"}) {
        write(content);
        EXPECT_EQ(load_secret(path_).reveal(), "h u#nter2");
    }
}

TEST_F(SecretFile, NoPathIsNoPassword) {
    EXPECT_TRUE(load_secret("").empty());
}

TEST_F(SecretFile, SaysWhatIsWrongAndNeverTheContent) {
    EXPECT_THAT(error(), HasSubstr(path_ + ": cannot be read: No such file"));
    write("");
    EXPECT_THAT(error(), HasSubstr("is empty"));
    write("\nhunter2\n");
    EXPECT_THAT(error(), HasSubstr("expected one line"));
    write("hunter2\nhunter3\n");
    EXPECT_THAT(error(), HasSubstr("expected one line"));
    EXPECT_THAT(error(), Not(HasSubstr("hunter")));
    write(std::string(5000, 'x'));
    EXPECT_THAT(error(), HasSubstr("at most"));
}

TEST_F(SecretFile, TheServiceManagersFileOfThatNameComesFirst) {
    write("of the folder\n");
    const fs::path credentials = folder_ / "credentials";
    fs::create_directory(credentials);
    ::setenv("CREDENTIALS_DIRECTORY", credentials.c_str(), 1);
    EXPECT_EQ(load_secret(path_).reveal(), "of the folder");
    std::ofstream(credentials / "password") << "of the manager\n";
    EXPECT_EQ(load_secret(path_).reveal(), "of the manager");
    EXPECT_EQ(load_secret("/a/folder/closed/to/us/password").reveal(), "of the manager");
    EXPECT_TRUE(load_secret("").empty());
    ::unsetenv("CREDENTIALS_DIRECTORY");
}

TEST_F(SecretFile, TellsWhenEverybodyMayReadIt) {
    write("hunter2\n");
    fs::permissions(path_, fs::perms(0640));
    EXPECT_EQ(find_secret_weakness(path_), std::nullopt);
    fs::permissions(path_, fs::perms(0644));
    ASSERT_TRUE(find_secret_weakness(path_).has_value());
    EXPECT_THAT(*find_secret_weakness(path_), HasSubstr("chmod o= " + path_));
    EXPECT_EQ(find_secret_weakness(""), std::nullopt);
}

}  // namespace
}  // namespace budkavle::config
