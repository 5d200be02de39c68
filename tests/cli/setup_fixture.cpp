// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "setup_fixture.hpp"

#include <fstream>
#include <sstream>

namespace budkavle::test {
namespace {

std::string text_of(const std::filesystem::path& path) {
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

void replace(std::string& text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    text.replace(at, from.size(), to);
}

}  // namespace

SetupFixture::SetupFixture() : CommandFixture(Schema::none), name_("set_up_" + database_.name()) {
    std::string settings = text_of(folder_ / "budkavle.conf");
    replace(settings, "name = \"" + database_.name() + "\"", "name = \"" + name_ + "\"");
    replace(settings, "user = \"budkavle_reader\"\npassword_file = \"\"",
            "user = \"" + account("reader") + "\"\npassword_file = \"secrets/reader.password\"");
    for (const std::string role : {"editor", "owner"}) {
        replace(settings, "[database." + role + "]\npassword_file = \"\"",
                "[database." + role + "]\nuser = \"" + account(role) +
                    "\"\npassword_file = \"secrets/" + role + ".password\"");
    }
    file("budkavle.conf", settings);
}

SetupFixture::~SetupFixture() {
    store::ServerSetup server(database_.administrator());
    server.drop_database(name_);
    for (const char* const role : {"owner", "reader", "editor"}) {
        server.drop_account(store::AccountName::parse(account(role)));
    }
}

std::vector<std::string> SetupFixture::complete(std::vector<std::string> more) {
    std::vector<std::string> arguments{"setup",
                                       "--site",
                                       "norrsele",
                                       "--name",
                                       "Kommunchefens blogg",
                                       "--user",
                                       "kim",
                                       "--organisation",
                                       "Norrsele kommun",
                                       "--host-name",
                                       "www.norrsele.se",
                                       "--user-name",
                                       "Kim Lind"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
}

void SetupFixture::run_as_administrator(const std::string& text) const {
    store::ConnectionSettings settings = database_.administrator();
    settings.database.clear();
    store::Connection(settings).run_schema_text(text);
}

std::string SetupFixture::secret(const std::string& role) const {
    std::string line;
    std::ifstream in(secrets() / (role + ".password"));
    std::getline(in, line);
    return line;
}

std::string SetupFixture::what_is_there() const {
    store::ServerSetup server(database_.administrator());
    std::string all = server.has_database(name_) ? "database " : "";
    for (const std::string role : {"owner", "reader", "editor"}) {
        all += server.has_account(store::AccountName::parse(account(role))) ? role + " " : "";
    }
    all += std::filesystem::exists(secrets()) ? "secrets " : "";
    for (const std::string role : {"owner", "reader", "editor"}) {
        all += secret(role).empty() ? "" : role + ".password ";
    }
    return all;
}

void SetupFixture::expect_that_all_works() const {
    EXPECT_EQ(what_is_there(), kAll);
    const nlohmann::json report = nlohmann::json::parse(run({"doctor", "--json"}).out);
    for (const nlohmann::json& finding : report["findings"]) {
        if (finding["area"] == "database" || finding["area"] == "settings") {
            EXPECT_EQ(finding["ok"], true) << finding;
        }
    }
    EXPECT_EQ(must_json({"site", "list"}).size(), 1U);
    EXPECT_EQ(must_json({"user", "list"}).size(), 1U);
}

}  // namespace budkavle::test
