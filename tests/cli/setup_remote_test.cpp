// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// `budkavle setup` with a MariaDB that is reached over TCP, with TLS and without, and with one that
// is too old: servers of their own.
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>

#include "command_fixture.hpp"
#include "store/connection.hpp"

namespace budkavle::test {
namespace {

using ::testing::HasSubstr;

unsigned free_port() {
    const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    EXPECT_EQ(bind(listener, reinterpret_cast<const sockaddr*>(&address), length), 0);
    EXPECT_EQ(getsockname(listener, reinterpret_cast<sockaddr*>(&address), &length), 0);
    close(listener);
    return ntohs(address.sin_port);
}

class SetupRemote : public CommandFixture {
protected:
    SetupRemote() : CommandFixture(Schema::none), port_(std::to_string(free_port())) {
        const std::string make =
            "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 "
            "-nodes -days 2 -subj /CN=localhost -addext "
            "subjectAltName=DNS:localhost -keyout " +
            certificate("key") + " -out " + certificate("pem") + " 2>&1";
        EXPECT_EQ(std::system(make.c_str()), 0) << "is openssl installed?";
    }

    [[nodiscard]] std::string certificate(const std::string& ending) const {
        return folder_ / ("server." + ending);
    }

    void write_remote_settings(const std::string& more, const std::string& host_of_accounts) const {
        std::string text =
            "[database]\nhost = \"localhost\"\nport = " + port_ + "\nname = \"budkavle\"\n" + more;
        for (const std::string role : {"owner", "reader", "editor"}) {
            text += "[database." + role + "]\nuser = \"remote_" + role + host_of_accounts +
                    "\"\npassword_file = \"secrets/" + role + ".password\"\n";
        }
        text += "[stylesheets]\nfolder = \"" BUDKAVLE_SOURCE_DIR "/xslt\"\n";
        file("budkavle.conf", text);
    }

    [[nodiscard]] std::vector<std::string> setup(const std::vector<std::string>& more = {}) const {
        std::vector<std::string> arguments{"setup", "--database-only", "--admin-file",
                                           (folder_ / "admin.cnf").string()};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return arguments;
    }

    void make_administrator(const DatabaseServer& server) const {
        store::Connection connection(server.administrator());
        connection.run_schema_text("CREATE USER dba@'127.0.0.1' IDENTIFIED BY 'trollkarl'");
        connection.run_schema_text(
            "GRANT ALL PRIVILEGES ON *.* TO dba@'127.0.0.1' WITH GRANT OPTION");
        std::filesystem::permissions(file("admin.cnf", "user=dba\npassword=trollkarl\n"),
                                     std::filesystem::perms(0600));
    }

    std::string port_;
};

TEST_F(SetupRemote, WorksOverTlsWithAccountsOfThisMachineAndTrustsNoOtherCertificate) {
    const DatabaseServer server({"--skip-networking=0", "--bind-address=127.0.0.1",
                                 "--port=" + port_, "--require-secure-transport=1",
                                 "--ssl-cert=" + certificate("pem"),
                                 "--ssl-key=" + certificate("key")});
    make_administrator(server);
    write_remote_settings("", "");
    EXPECT_THAT(refused(setup()), HasSubstr("database.tls_ca_file"));
    const std::string ca = "tls_ca_file = \"" + certificate("pem") + "\"\n";
    write_remote_settings(ca, "");
    const std::string lines = refused(setup());
    EXPECT_THAT(lines, HasSubstr("[database.reader]\n  user = \"remote_reader@127.0.0.1\""));
    EXPECT_THAT(lines, HasSubstr((folder_ / "budkavle.conf").string()));
    EXPECT_FALSE(std::filesystem::exists(folder_ / "secrets"));
    write_remote_settings(ca, "@127.0.0.1");
    EXPECT_THAT(must(setup()), HasSubstr("created        account remote_editor@127.0.0.1"));
    EXPECT_THAT(run({"doctor"}).out,
                HasSubstr("account remote_reader@127.0.0.1 (reader) signs in"));
    // MariaDB's own programs, which a backup is made with, go the same way.
    must({"backup", (folder_ / "all.backup").string()});

    // Another machine, or one whose secrets are lost: it must not lock the first out.
    std::filesystem::remove_all(folder_ / "secrets");
    EXPECT_THAT(run(setup()).err, HasSubstr("--new-passwords"));
    EXPECT_THAT(must(setup({"--new-passwords"})), HasSubstr("repaired       account remote_owner"));
}

TEST_F(SetupRemote, RefusesAServerWithoutTlsAndOneThatIsTooOld) {
    const DatabaseServer server({"--skip-networking=0", "--bind-address=127.0.0.1", "--skip-ssl",
                                 "--port=" + port_, "--version=10.5.9-MariaDB"});
    make_administrator(server);
    write_remote_settings("", "@127.0.0.1");
    EXPECT_THAT(refused(setup()), HasSubstr("no encrypted connection"));
    write_remote_settings("tls = false\n", "@127.0.0.1");
    EXPECT_THAT(refused(setup()), HasSubstr("MariaDB is version 10.5.9"));
    EXPECT_FALSE(std::filesystem::exists(folder_ / "secrets"));
}

}  // namespace
}  // namespace budkavle::test
