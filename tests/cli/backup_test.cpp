// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A backup of one database put into another: every page, every version and every account is the
// same.
#include <fstream>
#include <functional>
#include <map>
#include <regex>
#include <sstream>

#include "command_fixture.hpp"
#include "store/connection.hpp"
#include "support/sample_pdf.hpp"

namespace budkavle::test {
namespace {

using ::testing::HasSubstr;

/// A second installation on the same server.
class Elsewhere final : public CommandFixture {
public:
    explicit Elsewhere(Schema schema) : CommandFixture(schema) {}
    using CommandFixture::add_site;
    using CommandFixture::must;
    using CommandFixture::must_json;
    using CommandFixture::refused;
    using CommandFixture::run;

private:
    void TestBody() override {}
};

class Backup : public CommandFixture {
protected:
    Backup() {
        add_site();
        must({"post", "add", "--site", "norrsele", "--title", "Plats", "--tag", "Förskola",
              "--category", "Skola", "--published", "2015-11-26 10:30"},
             R"(<p>Nio barn får plats; \ ' " `x` åäö 🎉.</p>)");
        must({"post", "change", "1", "--site", "norrsele", file("ny.md", "Tio barn får plats.")});
        must({"post", "add", "--site", "norrsele", "--title", "Bort", "--published",
              "2015-11-25 10:30"},
             "<p>Fel.</p>");
        must({"post", "withdraw", "2", "--site", "norrsele", "--reason", "Det var fel."});
        must({"post", "add", "--site", "norrsele", "--title", "Utkast"}, "<p>Inte än.</p>");
        must({"media", "add", file("plan.pdf", make_pdf({})), "--site", "norrsele"});
        must({"user", "add", "kim", "--name", "Kim Lind", "--administrator", "--password-stdin"},
             "en lång mening om kaffe\n");
    }

    using Run = std::function<Result(const std::vector<std::string>&)>;

    std::string target() const { return folder_ / "all.sql.zst"; }

    /// All that a reader can ask for, and some that the desk shows, by address or question.
    static std::map<std::string, std::string> everything(const Run& run) {
        std::map<std::string, std::string> shown;
        const std::string map = run({"render", "/sitemap.xml", "--site", "norrsele"}).out;
        static const std::regex address("<loc>http://localhost:8080/norrsele([^<]*)</loc>");
        for (std::sregex_iterator found(map.begin(), map.end(), address), end; found != end;
             ++found) {
            shown[(*found)[1]];
        }
        for (const char* const more :
             {"/sitemap.xml", "/rss.xml", "/arkiv/", "/2015/11/25/bort/", "/finns-inte/"}) {
            shown[more];
        }
        for (auto& [path, page] : shown) {
            page = run({"render", path, "--site", "norrsele"}).out;
        }
        for (const std::vector<std::string>& question :
             {std::vector<std::string>{"post", "history", "1", "--site", "norrsele", "--json"},
              {"post", "list", "--site", "norrsele", "--json"},
              {"post", "show", "3", "--site", "norrsele", "--json"},
              {"media", "list", "--site", "norrsele", "--json"},
              {"user", "list", "--json"},
              {"site", "list", "--json"}}) {
            shown[question[0] + " " + question[1]] = run(question).out;
        }
        return shown;
    }
};

TEST_F(Backup, PutIntoAnEmptyDatabaseGivesTheSamePagesVersionsAndAccounts) {
    const auto before =
        everything([this](const std::vector<std::string>& words) { return run(words); });
    EXPECT_GE(before.size(), 12U) << "pages and lists";
    EXPECT_THAT(must({"backup", target()}), HasSubstr(target()));
    for (const Schema schema : {Schema::none, Schema::migrated}) {
        const Elsewhere other(schema);
        EXPECT_THAT(other.must({"restore", target()}), HasSubstr("All is put back"));
        const auto after =
            everything([&](const std::vector<std::string>& words) { return other.run(words); });
        EXPECT_EQ(after, before);
        EXPECT_EQ(other.must_json({"post", "show", "1", "--site", "norrsele"})["body"],
                  "<p>Tio barn får plats.</p>");
        other.must({"post", "revert", "1", "1", "--site", "norrsele"});
        EXPECT_THAT(other.run({"render", "/2015/11/26/plats/", "--site", "norrsele"}).out,
                    HasSubstr("🎉"))
            << "an old version is there with its text, and work goes on";
        EXPECT_EQ(other.run({"migrate", "--dry-run"}).status, 0);
    }
}

TEST_F(Backup, IsNotPutOverWhatIsThere) {
    must({"backup", target()});
    const Elsewhere other(Schema::migrated);
    other.add_site();
    EXPECT_EQ(other.run({"restore", target(), "--check"}).status, 0) << "which looks only";
    const Result result = other.run({"restore", target()});
    EXPECT_EQ(result.status, 1);
    EXPECT_THAT(result.err, HasSubstr("holds sites already"));
    EXPECT_EQ(other.must_json({"site", "list"}).size(), 1U);
    EXPECT_EQ(other.must_json({"post", "list", "--site", "norrsele"}).size(), 0U);
}

TEST_F(Backup, ThatIsCutShortChangesNothing) {
    must({"backup", target()});
    std::filesystem::resize_file(target(), std::filesystem::file_size(target()) / 2);
    const Elsewhere other(Schema::none);
    EXPECT_THAT(other.refused({"restore", target()}), HasSubstr("cut short"));
    EXPECT_THAT(other.must({"migrate", "--dry-run"}), HasSubstr("would apply 0001"));
}

TEST_F(Backup, IsMadeInAFolderUnderANameOfTheMoment) {
    const nlohmann::json made = must_json({"backup", folder_});
    EXPECT_EQ(made["file"], (folder_ / "budkavle-2015-11-26T110000Z.sql.zst").string());
    EXPECT_EQ(made["bytes"], std::filesystem::file_size(made["file"]));
    EXPECT_THAT(refused({"backup", folder_}), HasSubstr("is there already"));
    EXPECT_THAT(must({"restore", made["file"], "--check"}), HasSubstr("is whole"));
}

TEST_F(Backup, NeedsTablesToTakeACopyOf) {
    const Elsewhere other(Schema::none);
    EXPECT_THAT(other.refused({"backup", target()}), HasSubstr("nothing to back up"));
    EXPECT_FALSE(std::filesystem::exists(target()));
}

TEST_F(Backup, WorksWithAnyPasswordAndShowsItToNobody) {
    constexpr const char* kPassword = R"(å"b\c#'d ;e)";
    store::Connection administrator(database_.administrator());
    administrator.run_schema_text(
        "CREATE OR REPLACE USER budkavle_odd@localhost IDENTIFIED BY 'å\"b\\\\c#\\'d ;e'");
    administrator.run_schema_text("GRANT ALL ON `" + database_.name() +
                                  "`.* TO budkavle_odd@localhost");
    std::ostringstream settings;
    settings << std::ifstream(folder_ / "budkavle.conf").rdbuf();
    const std::string before = "[database.owner]\npassword_file = \"\"\n";
    file("budkavle.conf",
         settings.str().replace(settings.str().find(before), before.size(),
                                "[database.owner]\nuser = \"budkavle_odd\"\npassword_file = \"" +
                                    file("odd.password", std::string(kPassword) + "\n") + "\"\n"));
    EXPECT_THAT(must({"backup", target()}), HasSubstr(target()));
    file("odd.password", "wrong\n");
    const std::string said = refused({"backup", (folder_ / "second").string()});
    EXPECT_THAT(said, HasSubstr("budkavle_odd"));
    EXPECT_THAT(said, ::testing::Not(HasSubstr("wrong\n")));
    EXPECT_FALSE(std::filesystem::exists(folder_ / "second.part"));
}

}  // namespace
}  // namespace budkavle::test
