// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Every query of sql/query against a large database: it can be prepared, it uses the index that its
// header names, it never reads a whole table of posts or sorts it, and a page costs the same at any
// depth.
#include "store/query_text.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <deque>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "base/error.hpp"
#include "engine_rows.hpp"
#include "store/public_store.hpp"
#include "support/sample_data.hpp"
#include "test_server.hpp"

namespace budkavle::store {
namespace {

/// The header of a query file: what stands behind "-- Name: ".
std::string header_line(std::string_view query, const std::string& name) {
    std::ifstream file(std::string(BUDKAVLE_SOURCE_DIR "/sql/query/").append(query).append(".sql"));
    const std::string start = "-- " + name + ": ";
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with(start)) {
            return line.substr(start.size());
        }
    }
    ADD_FAILURE() << query << ".sql has no header line \"" << start << '"';
    return "";
}

std::vector<std::string> split_names(const std::string& list) {
    std::vector<std::string> names;
    std::istringstream text(list == "none" ? "" : list);
    for (std::string name; std::getline(text >> std::ws, name, ',');) {
        names.push_back(name);
    }
    return names;
}

/// When post 5000 of the samples was published.
UtcTime sample_time;
/// Present time of the accounts' samples, and the digest of all of number 500.
constexpr UtcTime kSampleNow = std::chrono::sys_days(std::chrono::year(2026) / 3 / 1);
constexpr const char* kSampleDigest = "sample-digest-of-number-500.....";

/// A thousand accounts with sessions, links, codes and attempts.
void fill_with_accounts(Connection& connection) {
    const std::string now = "'" + to_sql_datetime(kSampleNow) + "'";
    const std::string digest = "IF(seq = 500, '" + std::string(kSampleDigest) +
                               "', RPAD(CONCAT('digest-', seq), 32, '.'))";
    const auto fill = [&](const std::string& head, const std::string& columns,
                          const std::string& from = "seq_1_to_1000") {
        connection.run_schema_text("INSERT INTO " + head + " SELECT " + columns + " FROM " + from);
    };
    fill(
        "accounts (id, login, display_name, password_hash, totp_secret, created_utc, "
        "password_changed_utc)",
        "seq, CONCAT('konto-', seq), 'K', '$argon2id$', REPEAT('x', 20), " + now +
            " - INTERVAL 1 YEAR, " + now + " - INTERVAL 1 YEAR");
    fill("account_roles (account_id, site_id, role)", "seq, 1, 'writer'");
    fill("sessions (id, token_hash, account_id, created_utc, seen_utc, expires_utc)",
         "seq, " + digest + ", seq, " + now + " - INTERVAL 1 HOUR, " + now +
             " - INTERVAL 1 MINUTE, " + now + " + INTERVAL seq MINUTE");
    fill("recovery_codes (account_id, code_hash, created_utc)", "seq, " + digest + ", " + now);
    fill("sign_in_links (token_hash, account_id, created_utc, expires_utc)",
         digest + ", seq, " + now + " - INTERVAL 1 HOUR, " + now + " + INTERVAL seq MINUTE");
    fill("sign_in_steps (token_hash, account_id, created_utc, expires_utc)",
         digest + ", seq, " + now + " - INTERVAL 1 MINUTE, " + now + " + INTERVAL seq MINUTE");
    fill("preview_links (token_hash, post_id, account_id, created_utc, expires_utc)",
         digest + ", 4000 + seq, seq, " + now + " - INTERVAL 1 HOUR, " + now +
             " + INTERVAL seq MINUTE");
    fill("application_passwords (account_id, name, password_hash, created_utc)",
         "seq, 'Program', " + digest + ", " + now);
    fill("sign_in_attempts (login, network, attempted_utc, is_success)",
         "CONCAT('konto-', seq % 1000), CONCAT('192.0.2.', seq % 250), " + now +
             " - INTERVAL seq MINUTE, seq % 3 = 0",
         "seq_1_to_20000");
    connection.run_schema_text(
        "ANALYZE TABLE accounts, account_roles, sessions, recovery_codes, sign_in_links, "
        "sign_in_steps, preview_links, application_passwords, sign_in_attempts");
}

/// Working copies, their owners, and who has them open.
void fill_with_work(Connection& connection) {
    connection.run_schema_text(
        "INSERT INTO post_drafts (post_id, account_id, based_on_lock_version, fields, body, "
        "rules_version, saved_utc) SELECT id, 1 + id % 1000, 1, '{\"title\": \"Utkast\"}', "
        "'<p>a</p>', 1, UTC_TIMESTAMP() FROM posts WHERE id <= 8000");
    connection.run_schema_text(
        "INSERT INTO post_owners (post_id, account_id) SELECT id, 1 + id % 1000 FROM posts WHERE "
        "id <= 8000");
    connection.run_schema_text(
        "INSERT INTO post_locks (post_id, account_id, since_utc, seen_utc) SELECT id, 1 + id % "
        "1000, UTC_TIMESTAMP(), UTC_TIMESTAMP() FROM posts WHERE id <= 8000");
    connection.run_schema_text("ANALYZE TABLE post_drafts, post_owners, post_locks");
}

/// A value for each parameter name that the headers use, so that something is found.
Value sample_value(std::string_view query, const std::string& name) {
    using namespace std::chrono;
    const std::map<std::string, Value> known{
        {"site_id", std::uint64_t{1}},
        {"category_id", std::uint64_t{1}},
        {"post_id", std::uint64_t{5000}},
        {"after_place", std::uint64_t{5000}},
        {"before_place", std::uint64_t{5000}},
        {"place", std::uint64_t{5000}},
        {"before_id", std::uint64_t{5000}},
        {"before_time", sample_time},
        {"from_time", sample_time - days(15)},
        {"to_time", sample_time + days(15)},
        {"after_time", sample_time - days(1)},
        {"until_time", sample_time + days(1)},
        {"node", "node-1"},
        {"after_counter", std::uint64_t{40}},
        {"until_counter", std::uint64_t{50}},
        {"count", std::uint64_t{11}},
        {"first_position", std::uint64_t{0}},
        {"last_position", std::uint64_t{89}},
        {"kind", "post"},
        {"status", "withdrawn"},
        {"slug", "inlagg-5000"},
        {"path", "/2010/inlagg-5000.html"},
        {"post_ids", "[4001,4002,4003,4004,4005,4006,4007,4008,4009,4010,4011]"},
        {"hash", "c4ca4238a0b923820dcc509a6f75849b"},
        {"width", std::uint64_t{960}},
        {"media_type", "image/webp"},
        {"login", "konto-500"},
        {"network", "192.0.2.50"},
        {"token_hash", Bytes{kSampleDigest}},
        {"code_hash", Bytes{kSampleDigest}},
        {"totp_secret", Bytes{std::string_view(kSampleDigest).substr(0, 20)}},
        {"account_id", std::uint64_t{500}},
        {"session_id", std::uint64_t{500}},
        {"now", kSampleNow},
        {"idle_since", kSampleNow - hours(1)},
        {"expires", kSampleNow + hours(1)},
        {"means", "password"},
        {"role", "writer"},
        {"old_hash", "$argon2id$"},
        {"version", "2026-01-01 00:00:00.000000"},
        {"day", "2037-01-01"},
        {"before_version", "2037-01-01 00:00:00.000000"},
        {"moment", "2037-01-01 00:00:00.000000"},
        {"search", "%bild%"},
        {"is_trashed", std::uint64_t{0}},
        {"lead", Value()},
        {"pattern", "%rubrik%"},
        {"state", "published"},
        {"subject_id", std::uint64_t{3}},
        {"target_id", std::uint64_t{2}},
        {"subject_kind", "post"},
        {"to_path", "/kategori/ny/"},
        {"after_path", "/"},
    };
    static const std::map<std::pair<std::string_view, std::string_view>, Value> special{
        {{"page-by-slug", "slug"}, "sida-3"},
        {{"category-by-slug", "slug"}, "amne-3"},
        {{"category-slugs-like", "slug"}, "amne"},
        {{"author-slugs-like", "slug"}, "forfattare"},
        {{"editor-site-by-slug", "slug"}, "site-1"},
        {{"gone-post", "slug"}, "inlagg-5037"},
        {{"editor-author-by-name", "name"}, "Författare 1"},
        {{"editor-category-by-name", "name"}, "Ämne 1"},
        {{"tag-by-slug", "slug"}, "ord-3"},
        {{"series-by-slug", "slug"}, "serie-3"},
        {{"editor-series-by-slug", "slug"}, "serie-3"},
        {{"insert-post-media", "place"}, std::uint64_t{1}},
        {{"tag-slugs-like", "slug"}, "ord"},
        {{"editor-tag-by-name", "name"}, "Ord 1"},
        {{"media-by-name", "name"}, "bild-3"},
        {{"editor-post-rows", "now"}, sample_time + std::chrono::days(400)},
        {{"editor-post-rows", "category_id"}, std::uint64_t{0}},
        {{"editor-post-rows", "author_id"}, std::uint64_t{0}},
        {{"editor-post-rows", "owner_id"}, std::uint64_t{0}},
        {{"audit-entries", "who"}, ""},
        {{"audit-entries-of-site", "who"}, ""},
        {{"application-password", "password_hash"}, Bytes{kSampleDigest}},
        {{"insert-application-password", "password_hash"}, Bytes{kSampleDigest}},
        {{"failed-sign-ins-of-login", "after_time"}, kSampleNow - days(1)},
        {{"failed-sign-ins-from-network", "after_time"}, kSampleNow - days(1)},
        {{"failed-sign-ins-of-login-from-network", "after_time"}, kSampleNow - days(1)},
        {{"last-sign-in-from-network", "after_time"}, kSampleNow - days(1)},
        {{"media-library", "kind"}, "picture"},
        {{"media-library", "before_id"}, std::uint64_t{100000}},
        {{"insert-media", "kind"}, "picture"},
    };
    if (const auto found = special.find({query, name}); found != special.end()) {
        return found->second;
    }
    const auto found = known.find(name);
    return found != known.end() ? found->second : Value(std::uint64_t{1});
}

/// Number of '?' that are parameters: one behind a bracket belongs to a regular expression.
std::size_t count_parameters(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t i = 1; i < text.size(); ++i) {
        count += text[i] == '?' && text[i - 1] != ')' ? 1 : 0;
    }
    return count;
}

struct PlanRow {
    std::string table;
    std::string type;
    std::string key;
    std::string extra;
};

class Queries : public testing::Test {
protected:
    static void SetUpTestSuite() {
        database_ = std::make_unique<test::TemporaryDatabase>(test::server());
        auto settings = database_->owner();
        settings.query_limit = std::chrono::seconds{0};
        connection_ = std::make_unique<Connection>(settings);
        counting_ = std::make_unique<Connection>(database_->administrator());
        test::fill_with_samples(*connection_, {});
        connection_->run_schema_text(
            "INSERT INTO changes (node, counter, site_id, from_utc, to_utc, changed_utc) SELECT "
            "CONCAT('node-', 1 + seq % 3), seq, 1, '2016-01-01', '2016-01-02', UTC_TIMESTAMP() - "
            "INTERVAL 5000 - seq MINUTE FROM seq_1_to_5000");
        connection_->run_schema_text("ANALYZE TABLE changes");
        fill_with_accounts(*connection_);
        fill_with_work(*connection_);
        RowReader rows =
            connection_->query(query::kPostLinkById, {std::uint64_t{5000}, std::uint64_t{1}});
        const TimeColumn published = rows.time_column("publish_at_utc");
        ASSERT_TRUE(rows.next());
        sample_time = rows.time(published);
    }
    static void TearDownTestSuite() {
        connection_.reset();
        counting_.reset();
        database_.reset();
    }

    static std::vector<PlanRow> explain(const query::Query& asked) {
        texts_.push_back("EXPLAIN " + std::string(asked.text));
        RowReader rows = connection_->query(texts_.back(), sample_values(asked.name));
        const TextColumn table = rows.text_column("table");
        const TextColumn type = rows.text_column("type");
        const TextColumn key = rows.text_column("key");
        const TextColumn extra = rows.text_column("Extra");
        std::vector<PlanRow> plan;
        while (rows.next()) {
            plan.push_back({rows.find_text(table).value_or(""), rows.find_text(type).value_or(""),
                            rows.find_text(key).value_or(""), rows.find_text(extra).value_or("")});
        }
        return plan;
    }

    static std::vector<Value> sample_values(std::string_view query) {
        std::vector<Value> values;
        for (const std::string& name : split_names(header_line(query, "Parameters"))) {
            values.push_back(sample_value(query, name));
        }
        return values;
    }

    /// Rows that the storage engine was asked for while `run` ran.
    template <class Run>
    static std::uint64_t rows_read(const Run& run) {
        forget_engine_rows(*counting_);
        run();
        return engine_rows(*counting_);
    }

    static std::unique_ptr<test::TemporaryDatabase> database_;
    static std::unique_ptr<Connection> connection_;
    static std::unique_ptr<Connection> counting_;  // FLUSH STATUS is an administrator's right
    static std::deque<std::string> texts_;  // statements are kept by the address of their text
};

std::unique_ptr<test::TemporaryDatabase> Queries::database_;
std::unique_ptr<Connection> Queries::connection_;
std::unique_ptr<Connection> Queries::counting_;
std::deque<std::string> Queries::texts_;

bool is_question(const query::Query& asked) {
    return asked.text.starts_with("SELECT");
}

TEST_F(Queries, HaveHeadersThatMatchThem) {
    for (const query::Query& asked : query::kAll) {
        SCOPED_TRACE(asked.name);
        EXPECT_FALSE(header_line(asked.name, "Purpose").empty());
        std::unique_ptr<Connection> connection = std::make_unique<Connection>(database_->owner());
        const auto parameters = split_names(header_line(asked.name, "Parameters"));
        EXPECT_EQ(parameters.size(), count_parameters(asked.text));
        if (!is_question(asked) || asked.name.starts_with("migration-")) {
            continue;  // what changes something is asked below, in a transaction
        }
        RowReader rows = connection->query(asked.text, sample_values(asked.name));
        for (const std::string& name : split_names(header_line(asked.name, "Columns"))) {
            const auto has = [&](auto find) {
                try {
                    (void)find();
                    return true;
                } catch (const StoreError&) {
                    return false;
                }
            };
            EXPECT_TRUE(has([&] { return rows.text_column(name).index; }) ||
                        has([&] { return rows.integer_column(name).index; }) ||
                        has([&] { return rows.time_column(name).index; }))
                << "no column " << name;
        }
    }
}

TEST_F(Queries, CanAllBePrepared) {
    Connection connection(database_->owner());
    for (const query::Query& asked : query::kAll) {
        SCOPED_TRACE(asked.name);
        if (asked.name.starts_with("migration-") || asked.name == "set-session" ||
            asked.name == "own-grants") {
            continue;  // every connection, every migration, and rights_test runs these
        }
        texts_.push_back("EXPLAIN " + std::string(asked.text));
        const std::vector<Value> values = sample_values(asked.name);
        EXPECT_NO_THROW((void)connection.query(texts_.back(), std::span<const Value>(values)));
    }
}

TEST_F(Queries, UseTheIndexThatTheirHeaderNames) {
    for (const query::Query& asked : query::kAll) {
        const std::string index = header_line(asked.name, "Index");
        if (!is_question(asked) || index == "none") {
            continue;
        }
        std::set<std::string> used;
        std::string seen;
        for (const PlanRow& row : explain(asked)) {
            used.insert(row.key);
            seen += row.table + " " + row.type + " " + row.key + " " + row.extra + "\n";
        }
        EXPECT_TRUE(used.contains(index)) << asked.name << " was to use " << index << " but:\n"
                                          << seen;
    }
}

TEST_F(Queries, NeverReadAWholeTableOfPostsNorSortIt) {
    // Whole tables that are short by nature: sites, accounts, categories, the ledger, the list in
    // the parameter.
    static const std::set<std::string_view> kReadsAll{
        "public-sites",  "editor-sites",       "accounts",
        "categories",    "applied-migrations", "migration-ledger-exists",
        "change-state",  "all-account-roles",  "subject-categories",
        "subject-tags",  "subject-series",     "subject-authors",
        "any-site",      "own-tables",         "editor-series",
        "sitemap-series"};
    // Short lists that are sorted by name or by two kinds, once the index has found them.
    static const std::set<std::string_view> kSortsFew{"categories-of-posts",
                                                      "tags-of-posts",
                                                      "editor-tags-of-posts",
                                                      "series-of-posts",
                                                      "editor-series-of-posts",
                                                      "editor-series",
                                                      "series-of-version",
                                                      "tags-of-version",
                                                      "editor-categories-of-posts",
                                                      "editor-media-of-posts",
                                                      "categories-of-version",
                                                      "media-of-version",
                                                      "editor-post-by-slug",
                                                      "categories",
                                                      "rendition-data",
                                                      "accounts",
                                                      "post-media-ids",
                                                      "public-sites",
                                                      "editor-sites",
                                                      "session-by-token",
                                                      "sessions-of-account",
                                                      "subject-categories",
                                                      "subject-tags",
                                                      "subject-series",
                                                      "subject-authors",
                                                      "own-tables"};
    for (const query::Query& asked : query::kAll) {
        if (!is_question(asked)) {
            continue;
        }
        for (const PlanRow& row : explain(asked)) {
            if (!kReadsAll.contains(asked.name) && row.table != "wanted") {
                EXPECT_NE(row.type, "ALL") << asked.name << " reads all of " << row.table;
                EXPECT_NE(row.type, "index")
                    << asked.name << " reads all of an index of " << row.table;
            }
            if (!kSortsFew.contains(asked.name)) {
                EXPECT_EQ(row.extra.find("filesort"), std::string::npos)
                    << asked.name << ": " << row.extra;
                EXPECT_EQ(row.extra.find("temporary"), std::string::npos)
                    << asked.name << ": " << row.extra;
            }
        }
    }
}

TEST_F(Queries, ReadAsFewRowsForTheLastPageAsForTheFirst) {
    // A post costs its index entry, its row, its author and the look for comments; some are passed
    // over.
    constexpr std::uint64_t kEnough = 11 * 9;
    constexpr std::uint64_t kEnoughForOne = 8;
    using namespace std::chrono;
    const Value one = std::uint64_t{1};
    const Value count = std::uint64_t{11};
    const auto expect_few = [&](std::string_view text, std::initializer_list<Value> values,
                                std::uint64_t limit) {
        const std::uint64_t few = rows_read([&] { (void)counting_->query(text, values); });
        EXPECT_LE(few, limit) << text;
        EXPECT_GT(few, 0U) << text;
    };
    for (const std::uint64_t id :
         {std::uint64_t{19'990}, std::uint64_t{10'000}, std::uint64_t{40}}) {
        SCOPED_TRACE("post " + std::to_string(id));
        UtcTime time;
        {
            RowReader place = counting_->query(query::kPostLinkById, {id, one});
            const TimeColumn published = place.time_column("publish_at_utc");
            ASSERT_TRUE(place.next());
            time = place.time(published);
        }
        expect_few(query::kPostsOlderThan, {one, one, time, time, time, id, count}, kEnough);
        expect_few(query::kCategoryPostsOlderThan, {one, one, one, time, time, time, id, count},
                   kEnough);
        expect_few(query::kTagPostsOlderThan, {one, one, one, time, time, time, id, count},
                   kEnough);
        expect_few(query::kPostsInSeries, {one, one, one, id - 40, count}, kEnough);
        expect_few(query::kNextPartOfSeries, {one, one, one, id - 40}, kEnoughForOne);
        expect_few(query::kPreviousPartOfSeries, {one, one, one, id + 200}, kEnoughForOne);
        expect_few(query::kOlderNeighbour, {one, one, time, time, time, id}, kEnoughForOne);
        expect_few(query::kNewerNeighbour, {one, one, time, time, time, id}, kEnoughForOne);
        expect_few(query::kNewestPostTime, {one, one, time}, kEnoughForOne);
        expect_few(query::kPostsInSpan, {one, one, time - days(30), time, count}, kEnough);
        expect_few(query::kPostLinksInSpan, {one, one, time - days(30), time, count}, kEnough);
    }
    expect_few(query::kNewestPosts, {one, one, count}, kEnough);
    expect_few(query::kNewestPostsInCategory, {one, one, one, count}, kEnough);
    expect_few(query::kNewestPostsWithTag, {one, one, one, count}, kEnough);
    expect_few(query::kNewestPostsInSeries, {one, one, one, count}, kEnough);
    expect_few(query::kOldestPostTime, {one, one}, kEnoughForOne);
}

TEST_F(Queries, CountAMonthByItsOwnEntriesOfTheIndex) {
    using namespace std::chrono;
    const Value one = std::uint64_t{1};
    constexpr std::uint64_t kPostsOfAMonth = 30 * 6;  // the samples lie four hours apart
    EXPECT_LE(rows_read([&] {
                  (void)counting_->query(query::kCountPosts,
                                         {one, one, sample_time, sample_time + days(30)});
              }),
              kPostsOfAMonth + 2);
}

}  // namespace
}  // namespace budkavle::store
