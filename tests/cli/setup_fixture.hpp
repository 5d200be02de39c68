// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A settings file that names a database, accounts and password files that are not there yet, on the
// tests' server, whose administrator comes in over the socket.
#pragma once

#include "command_fixture.hpp"
#include "store/connection.hpp"
#include "store/server_setup.hpp"

namespace budkavle::test {

class SetupFixture : public CommandFixture {
protected:
    SetupFixture();
    ~SetupFixture() override;

    /// `budkavle setup` with all that it would ask for.
    [[nodiscard]] static std::vector<std::string> complete(std::vector<std::string> more = {});

    void run_as_administrator(const std::string& text) const;
    [[nodiscard]] std::string account(const std::string& role) const { return name_ + "_" + role; }
    [[nodiscard]] std::filesystem::path secrets() const { return folder_ / "secrets"; }
    [[nodiscard]] std::string secret(const std::string& role) const;
    /// What set-up makes that is there now: "database", "owner", "reader.password", …
    [[nodiscard]] std::string what_is_there() const;
    /// Fails unless the accounts sign in, the schema is that of the program, and rights are exact.
    void expect_that_all_works() const;

    static constexpr const char* kAll =
        "database owner reader editor secrets owner.password reader.password editor.password ";

    std::string name_;  ///< of the database, and the beginning of the accounts' names
};

}  // namespace budkavle::test
