// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A database of its own for each test, a settings file that points to it, and the command line in
// the same process.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "base/utc_time.hpp"
#include "support/temporary_database.hpp"

namespace budkavle::test {

struct Result {
    int status;
    std::string out;
    std::string err;
};

class CommandFixture : public ::testing::Test {
protected:
    explicit CommandFixture(Schema schema = Schema::migrated);
    ~CommandFixture() override;

    /// Noon in Sweden on 26 November 2015, for every command.
    static UtcTime fixed_time();

    [[nodiscard]] Result run(std::vector<std::string> arguments, const std::string& input = {},
                             const Clock& clock = fixed_time) const;
    /// The same, for a command that must do it; returns what it printed.
    std::string must(const std::vector<std::string>& arguments,
                     const std::string& input = {}) const;
    nlohmann::json must_json(std::vector<std::string> arguments,
                             const std::string& input = {}) const;
    /// The same for one that must refuse; returns what it said.
    std::string refused(const std::vector<std::string>& arguments,
                        const std::string& input = {}) const;

    void write_settings(const std::string& reader_account = "budkavle_reader") const;
    /// A file in the test's folder; returns its path.
    std::string file(const std::string& name, const std::string& text) const;
    /// The site "norrsele".
    void add_site() const;

    TemporaryDatabase database_;
    std::filesystem::path folder_;
};

}  // namespace budkavle::test
