// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/setup/next_steps.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace budkavle::cli {
namespace {

namespace fs = std::filesystem;

/// A system of a few empty files.
class NextSteps : public testing::Test {
protected:
    void TearDown() override { fs::remove_all(root_); }

    void has(const std::string& path) {
        fs::create_directories(fs::path(root_ + path).parent_path());
        std::ofstream(root_ + path) << "x";
    }

    [[nodiscard]] std::string text() const {
        std::string all;
        for (const std::string& line : next_steps(root_, false)) {
            all += line + "\n";
        }
        return all;
    }

private:
    std::string root_ =
        (fs::temp_directory_path() / ("budkavle-next-steps-" + std::to_string(getpid()))).string();
};

TEST_F(NextSteps, OnDebianNginxGetsASiteAndApacheItsConfiguration) {
    has("/usr/sbin/nginx");
    has("/etc/nginx/sites-enabled/default");
    has("/usr/sbin/apache2");
    EXPECT_NE(text().find("/etc/nginx/sites-available/"), std::string::npos) << text();
    EXPECT_NE(text().find("a2enconf budkavle"), std::string::npos) << text();
    EXPECT_EQ(text().find("budkavle-nginx"), std::string::npos) << text();
}

TEST_F(NextSteps, OnRhelThePackageOfTheWebServerIsNamed) {
    has("/usr/bin/dnf");
    has("/usr/sbin/nginx");
    has("/usr/sbin/httpd");
    EXPECT_NE(text().find("nginx: install budkavle-nginx, "), std::string::npos) << text();
    EXPECT_NE(text().find("Apache: install budkavle-httpd, "), std::string::npos) << text();
}

TEST_F(NextSteps, WhatThePackageBroughtIsNotCopiedOver) {
    has("/usr/bin/dnf");
    has("/usr/sbin/httpd");
    has("/etc/httpd/conf.d/budkavle.conf");
    EXPECT_NE(text().find("/etc/httpd/conf.d/budkavle.conf is in place: apachectl configtest"),
              std::string::npos)
        << text();
    EXPECT_EQ(text().find("cp "), std::string::npos) << text();
}

TEST_F(NextSteps, FromSourceOnAnotherSystemTheExampleIsCopied) {
    has("/usr/sbin/httpd");
    EXPECT_NE(text().find("cp /usr/share/doc/budkavle/examples/apache/budkavle.conf "),
              std::string::npos)
        << text();
}

}  // namespace
}  // namespace budkavle::cli
