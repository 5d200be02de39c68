// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "command_fixture.hpp"

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "cli/command_line.hpp"
#include "render/libraries.hpp"

namespace budkavle::test {
namespace {

/// One server for the whole program.
const DatabaseServer& server() {
    static const DatabaseServer the_server;
    return the_server;
}

std::filesystem::path make_folder() {
    std::string pattern = ::testing::TempDir() + "budkavle-cli-XXXXXX";
    if (mkdtemp(pattern.data()) == nullptr) {
        throw std::runtime_error("no temporary folder");
    }
    return pattern;
}

/// As main does, once.
class PreparedLibraries : public ::testing::Environment {
public:
    void SetUp() override { render::prepare_libraries(); }
};
const auto* const kEnvironment = ::testing::AddGlobalTestEnvironment(new PreparedLibraries);

}  // namespace

UtcTime CommandFixture::fixed_time() {
    return parse_rfc3339("2015-11-26T11:00:00Z").value();
}

CommandFixture::CommandFixture(Schema schema)
    : database_(server(), schema), folder_(make_folder()) {
    write_settings();
}

CommandFixture::~CommandFixture() {
    std::filesystem::remove_all(folder_);
}

void CommandFixture::write_settings(const std::string& reader_account) const {
    std::ofstream(folder_ / "budkavle.conf")
        << "[database]\nsocket = \"" << server().socket() << "\"\nname = \"" << database_.name()
        << "\"\n[database.reader]\nuser = \"" << reader_account
        << "\"\npassword_file = \"\"\n[database.editor]\npassword_file = \"\"\n"
        << "[database.owner]\npassword_file = \"\"\n[reader]\nlisten = \""
        << (folder_ / "reader.sock").string() << "\"\nstatus_listen = \""
        << (folder_ / "reader-status.sock").string() << "\"\n[editor]\nlisten = \""
        << (folder_ / "editor.sock").string() << "\"\nstatus_listen = \""
        << (folder_ / "editor-status.sock").string() << "\"\n[copies]\nfolder = \""
        << (folder_ / "copies").string()
        << "\"\n[stylesheets]\nfolder = \"" BUDKAVLE_SOURCE_DIR
           "/xslt\"\nthemes = "
           "\"" BUDKAVLE_SOURCE_DIR "/conf/themes\"\n[media]\nhelper = \""
        << BUDKAVLE_MEDIA_PROGRAM
        << "\"\nsmallest_side_pixels = 1\n";  // the tests' picture is one pixel
}

Result CommandFixture::run(std::vector<std::string> arguments, const std::string& input,
                           const Clock& clock) const {
    arguments.insert(arguments.begin(), {"--config", folder_ / "budkavle.conf"});
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    const int status = cli::run_command_line(std::move(arguments), {in, out, err, clock});
    return {status, out.str(), err.str()};
}

std::string CommandFixture::must(const std::vector<std::string>& arguments,
                                 const std::string& input) const {
    Result result = run(arguments, input);
    EXPECT_EQ(result.status, 0) << result.err;
    return std::move(result.out);
}

nlohmann::json CommandFixture::must_json(std::vector<std::string> arguments,
                                         const std::string& input) const {
    arguments.emplace_back("--json");
    return nlohmann::json::parse(must(arguments, input));
}

std::string CommandFixture::refused(const std::vector<std::string>& arguments,
                                    const std::string& input) const {
    Result result = run(arguments, input);
    EXPECT_EQ(result.status, 1);
    EXPECT_EQ(result.out, "");
    return std::move(result.err);
}

std::string CommandFixture::file(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name) << text;
    return folder_ / name;
}

void CommandFixture::add_site() const {
    must({"site", "add", "norrsele", "--name", "Kommunchefens blogg", "--organisation",
          "Norrsele kommun", "--base-url", "http://localhost:8080/norrsele"});
}

}  // namespace budkavle::test
