// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// sql/schema.sql is the schema as the migrations make it. After a new migration:
//   BUDKAVLE_UPDATE_SCHEMA=1 store_test --gtest_filter='SchemaFile.*'
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "test_server.hpp"

namespace budkavle::store {
namespace {

constexpr const char* kSchemaFile = BUDKAVLE_SOURCE_DIR "/sql/schema.sql";

class SchemaFile : public testing::Test {
protected:
    static void SetUpTestSuite() {
        database_ = std::make_unique<test::TemporaryDatabase>(test::server());
    }
    static void TearDownTestSuite() { database_.reset(); }

    static std::vector<std::string> ask(const std::string& text, std::string_view column) {
        Connection connection(database_->owner());
        RowReader rows = connection.query(text, {});
        const TextColumn value = rows.text_column(column);
        std::vector<std::string> values;
        while (rows.next()) {
            values.push_back(rows.text(value));
        }
        return values;
    }

    static std::unique_ptr<test::TemporaryDatabase> database_;
};

std::unique_ptr<test::TemporaryDatabase> SchemaFile::database_;

TEST_F(SchemaFile, FileEqualsTheMigrations) {
    std::string schema =
        "-- SPDX-FileCopyrightText: Budkavle contributors\n-- SPDX-License-Identifier: EUPL-1.2\n"
        "-- All tables as the migrations make them, for reading; tests/store/schema_test.cpp makes "
        "and checks it.\n";
    for (const std::string& table :
         ask("SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = "
             "DATABASE() AND TABLE_TYPE <> 'VIEW' ORDER BY TABLE_NAME",
             "name")) {
        const auto made = ask("SHOW CREATE TABLE " + table, "Create Table");
        ASSERT_EQ(made.size(), 1U);
        schema += "\n" +
                  std::regex_replace(made.front(), std::regex(" AUTO_INCREMENT=[0-9]+"), "") +
                  ";\n";
    }
    if (std::getenv("BUDKAVLE_UPDATE_SCHEMA") != nullptr) {
        std::ofstream(kSchemaFile) << schema;
    }
    std::ostringstream stored;
    stored << std::ifstream(kSchemaFile).rdbuf();
    EXPECT_EQ(stored.str(), schema);
}

TEST_F(SchemaFile, SaysWhatEachTableAndColumnMeans) {
    EXPECT_EQ(ask("SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = "
                  "DATABASE() AND TABLE_TYPE <> "
                  "'VIEW' AND TABLE_COMMENT = ''",
                  "name"),
              std::vector<std::string>{});
    EXPECT_EQ(
        ask("SELECT CONCAT(c.TABLE_NAME, '.', c.COLUMN_NAME) AS name FROM "
            "information_schema.COLUMNS AS c JOIN "
            "information_schema.TABLES AS t ON t.TABLE_SCHEMA = c.TABLE_SCHEMA AND t.TABLE_NAME = "
            "c.TABLE_NAME WHERE "
            "c.TABLE_SCHEMA = DATABASE() AND t.TABLE_TYPE <> 'VIEW' AND c.COLUMN_COMMENT = ''",
            "name"),
        std::vector<std::string>{});
}

TEST_F(SchemaFile, KeepsTheHistoryOfEverythingThatReadersSee) {
    const std::set<std::string> expected{
        "authors",          "categories",      "comments",     "media",     "media_data",
        "media_renditions", "post_categories", "post_media",   "post_tags", "posts",
        "redirects",        "series",          "series_posts", "sites",     "tags"};
    const auto versioned =
        ask("SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = "
            "DATABASE() AND TABLE_TYPE = 'SYSTEM "
            "VERSIONED' ORDER BY TABLE_NAME",
            "name");
    EXPECT_EQ(std::set<std::string>(versioned.begin(), versioned.end()), expected);
}

}  // namespace
}  // namespace budkavle::store
