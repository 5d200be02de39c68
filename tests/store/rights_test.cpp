// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What doctor is told of an account's rights, against accounts that somebody changed by hand.
#include <gmock/gmock.h>

#include "store/account_rights.hpp"
#include "store/grant_statement.hpp"
#include "store/migration_runner.hpp"
#include "store_fixture.hpp"

namespace budkavle::store {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

TEST(GrantStatement, IsReadAsItsSingleRights) {
    const auto grant = parse_grant(
        "GRANT SELECT, INSERT (`title`, `id`), UPDATE (`title`) ON `own`.`posts` TO "
        "`r`@`localhost` WITH GRANT OPTION",
        "own");
    ASSERT_TRUE(grant);
    EXPECT_EQ(grant->grantee, "`r`@`localhost`");
    const GrantPlace posts{"", "own", "posts"};
    EXPECT_THAT(grant->rights,
                ElementsAre(Right{posts, "SELECT", ""}, Right{posts, "INSERT", "title"},
                            Right{posts, "INSERT", "id"}, Right{posts, "UPDATE", "title"},
                            Right{posts, "GRANT OPTION", ""}));
}

TEST(GrantStatement, OfOurFilesMeansTheSameAsThatOfTheServer) {
    EXPECT_EQ(
        parse_grant("GRANT INSERT (id, slug,\n    name) ON sites TO {{editor}}", "own")->rights,
        parse_grant("GRANT INSERT (`id`, `slug`, `name`) ON `own`.`sites` TO `e`@`%`", "other")
            ->rights);
}

TEST(GrantStatement, OfEveryKindIsToldAsItCanBeRevoked) {
    const auto told = [](const std::string& text) {
        return grant_text(parse_grant(text, "own").value().rights);
    };
    EXPECT_EQ(told("GRANT FILE ON *.* TO `r`@`localhost` IDENTIFIED BY PASSWORD '*A0'"),
              "FILE ON *.*");
    EXPECT_EQ(told("GRANT SELECT ON `bk\\_%`.* TO PUBLIC"), "SELECT ON `bk\\_%`.*");
    EXPECT_EQ(told("GRANT EXECUTE ON PROCEDURE `own`.`p` TO `r`@`localhost`"),
              "EXECUTE ON PROCEDURE `own`.`p`");
    EXPECT_EQ(told("GRANT CREATE TEMPORARY TABLES, ALTER ON `a``b`.`c` TO `r`@`localhost`"),
              "CREATE TEMPORARY TABLES, ALTER ON `a``b`.`c`");
    EXPECT_EQ(told("GRANT UPDATE (`a`, `b`) ON `own`.`posts` TO `r`@`localhost`"),
              "UPDATE (`a`, `b`) ON `own`.`posts`");
    EXPECT_EQ(told("GRANT `writers` TO `r`@`localhost`"), "`writers`");
    EXPECT_THAT(parse_grant("GRANT USAGE ON *.* TO `r`@`localhost`", "own")->rights, IsEmpty());
    EXPECT_FALSE(parse_grant("SET DEFAULT ROLE `writers` FOR `r`@`localhost`", "own"));
    EXPECT_FALSE(parse_grant("GRANT SELECT ON `own`.`posts", "own")) << "cut short";
    EXPECT_FALSE(parse_grant("", "own"));
}

class AccountRights : public StoreFixture {
protected:
    static std::vector<RightsDifference> compare(AccountRole role) {
        const bool is_reader = role == AccountRole::reader;
        ConnectionPool pool(
            {.connection = is_reader ? database().reader() : database().editor(), .size = 1});
        return compare_rights(pool, role, database().name());
    }
    /// The differences as an administrator would be told of them.
    static std::vector<std::string> told(AccountRole role) {
        std::vector<std::string> lines;
        for (const RightsDifference& difference : compare(role)) {
            lines.push_back((difference.is_excess ? "+" : "-") + difference.rights +
                            (difference.is_excess ? " of " + difference.grantee : ""));
        }
        return lines;
    }
    static void run_as_administrator(const std::string& text) {
        Connection(database().administrator()).run_schema_text(text);
    }
    /// Takes back what was too much, in the words of the report.
    static void revoke_excess(AccountRole role) {
        for (const RightsDifference& difference : compare(role)) {
            if (difference.is_excess) {
                run_as_administrator("REVOKE " + difference.rights + " FROM " + difference.grantee);
            }
        }
    }
    static std::string table(const std::string& name) {
        return "`" + database().name() + "`.`" + name + "`";
    }
    static constexpr const char* kReader = "`budkavle_reader`@`localhost`";
    static constexpr const char* kEditor = "`budkavle_editor`@`localhost`";
};

TEST_F(AccountRights, AreExactlyThoseOfTheFilesAfterAMigration) {
    EXPECT_THAT(told(AccountRole::reader), IsEmpty());
    EXPECT_THAT(told(AccountRole::editor), IsEmpty());
}

TEST_F(AccountRights, TooManyAreNamedAndCanBeRevokedInTheSameWords) {
    run_as_administrator("GRANT ALTER, UPDATE (title) ON " + table("posts") + " TO " + kReader);
    run_as_administrator("GRANT FILE ON *.* TO " + std::string(kReader) + " WITH GRANT OPTION");
    run_as_administrator("GRANT ALL ON " + table("sessions") + " TO " + kReader +
                         " WITH GRANT OPTION");
    run_as_administrator("GRANT INSERT ON " + table("posts") + " TO " + kEditor);
    run_as_administrator("GRANT SELECT ON mysql.* TO " + std::string(kEditor));
    EXPECT_THAT(
        told(AccountRole::reader),
        UnorderedElementsAre("+ALTER, UPDATE (`title`) ON " + table("posts") + " of " + kReader,
                             "+FILE, GRANT OPTION ON *.* of " + std::string(kReader),
                             "+ALL PRIVILEGES ON " + table("sessions") + " of " + kReader,
                             "+GRANT OPTION ON " + table("sessions") + " of " + kReader));
    EXPECT_THAT(told(AccountRole::editor),
                UnorderedElementsAre("+INSERT ON " + table("posts") + " of " + kEditor,
                                     "+SELECT ON `mysql`.* of " + std::string(kEditor)));
    revoke_excess(AccountRole::reader);
    revoke_excess(AccountRole::editor);
    EXPECT_THAT(told(AccountRole::reader), IsEmpty());
    (void)MigrationRunner(database().owner(), RoleNames{}).run([](const std::string&) {});
    EXPECT_THAT(told(AccountRole::editor), IsEmpty());
}

TEST_F(AccountRights, ThatComeFromARoleOrFromEverybodyAreFound) {
    run_as_administrator("CREATE ROLE writers");
    run_as_administrator("GRANT UPDATE ON " + table("sites") + " TO writers");
    run_as_administrator("GRANT writers TO " + std::string(kReader));
    run_as_administrator("SET DEFAULT ROLE writers FOR " + std::string(kReader));
    run_as_administrator("GRANT SELECT ON " + table("accounts") + " TO PUBLIC");
    EXPECT_THAT(told(AccountRole::reader),
                UnorderedElementsAre("+`writers` of " + std::string(kReader),
                                     "+UPDATE ON " + table("sites") + " of `writers`",
                                     "+SELECT ON " + table("accounts") + " of PUBLIC"));
    revoke_excess(AccountRole::reader);
    EXPECT_THAT(told(AccountRole::reader), IsEmpty());
    run_as_administrator("DROP ROLE writers");
}

TEST_F(AccountRights, TooFewAreNamedAndAMigrationGivesThem) {
    run_as_administrator("REVOKE SELECT ON " + table("public_posts") + " FROM " + kReader);
    run_as_administrator("REVOKE UPDATE (title, lead) ON " + table("posts") + " FROM " + kEditor);
    EXPECT_THAT(told(AccountRole::reader), ElementsAre("-SELECT ON " + table("public_posts")));
    EXPECT_THAT(told(AccountRole::editor),
                ElementsAre("-UPDATE (`lead`, `title`) ON " + table("posts")));
    (void)MigrationRunner(database().owner(), RoleNames{}).run([](const std::string&) {});
    EXPECT_THAT(told(AccountRole::reader), IsEmpty());
    EXPECT_THAT(told(AccountRole::editor), IsEmpty());
}

TEST_F(AccountRights, ToAnotherDatabaseAreFoundUnlessItIsOneOfBudkavle) {
    const test::TemporaryDatabase other(test::server());
    EXPECT_THAT(told(AccountRole::reader), IsEmpty());
    run_as_administrator("GRANT SELECT ON `" + other.name() + "`.posts TO " + kReader);
    EXPECT_THAT(told(AccountRole::reader),
                ElementsAre("+SELECT ON `" + other.name() + "`.`posts` of " + kReader));
    revoke_excess(AccountRole::reader);
    EXPECT_THAT(told(AccountRole::reader), IsEmpty());
}

}  // namespace
}  // namespace budkavle::store
