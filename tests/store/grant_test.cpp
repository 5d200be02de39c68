// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What the accounts cannot do, whatever our code asks: the last line of defence.
#include "store_fixture.hpp"

namespace budkavle::store {
namespace {

using std::chrono::hours;

class Grants : public StoreFixture {
protected:
    static bool is_refused(const ConnectionSettings& account, const std::string& text) {
        Connection connection(account);
        try {
            connection.run_schema_text(text);
            return false;
        } catch (const StoreError& error) {
            const std::string reason = error.what();
            // 1044 database, 1142 table, 1143 column, 1227 global right, 1369 check option, 1370
            // routine.
            for (const char* code :
                 {"(1044, ", "(1142, ", "(1143, ", "(1227, ", "(1369, ", "(1370, "}) {
                if (reason.find(code) != std::string::npos) {
                    return true;
                }
            }
            ADD_FAILURE() << "failed for another reason than a missing right: " << reason;
            return true;
        }
    }
    static void expect_reader_refused(const std::string& text) {
        EXPECT_TRUE(is_refused(database().reader(), text)) << text;
    }
    static void expect_editor_refused(const std::string& text) {
        EXPECT_TRUE(is_refused(database().editor(), text)) << text;
    }
    static std::uint64_t count_as_reader(const std::string& text) {
        Connection connection(database().reader());
        RowReader rows = connection.query(text, {});
        const IntegerColumn count = rows.integer_column("n");
        return rows.next() ? rows.integer(count) : 0;
    }
};

TEST_F(Grants, ReaderSeesNoTableAtAll) {
    for (const char* table :
         {"sites",         "authors",         "posts",      "post_drafts",
          "categories",    "post_categories", "tags",       "post_tags",
          "series",        "series_posts",    "media",      "media_renditions",
          "media_data",    "post_media",      "comments",   "redirects",
          "accounts",      "account_roles",   "sessions",   "sign_in_attempts",
          "audit_entries", "change_counters", "changes",    "schema_migrations",
          "sign_in_links", "sign_in_steps",   "mysql.user", "mysql.global_priv"}) {
        expect_reader_refused(std::string("SELECT 1 FROM ") + table + " LIMIT 1");
    }
    expect_reader_refused("CREATE DATABASE budkavle_own");
    expect_reader_refused("CREATE TABLE own (id INT)");
    expect_reader_refused("DROP VIEW public_posts");
    expect_reader_refused("SHOW CREATE VIEW public_posts");
    expect_reader_refused("SELECT LOAD_FILE('/etc/passwd') FROM posts");
}

TEST_F(Grants, ReaderChangesNothingThroughTheViews) {
    (void)editor_.add_post(make_post("en-post", noon(2020, 1, 1)), "test");
    expect_reader_refused("UPDATE public_posts SET title = 'x'");
    expect_reader_refused("DELETE FROM public_posts");
    expect_reader_refused("INSERT INTO public_redirects (site_id, from_path) VALUES (1, '/x')");
    expect_reader_refused("UPDATE public_sites SET name = 'x'");
}

TEST_F(Grants, ReaderSeesNoDraftNoFutureNoExpiredAndNoWithdrawnPost) {
    const auto count = [&](const std::string& slug) {
        return count_as_reader("SELECT COUNT(*) AS n FROM public_posts WHERE slug = '" + slug +
                               "' AND site_id = " + std::to_string(site_.id.value));
    };
    (void)editor_.add_post(make_post("synlig", noon(2020, 1, 1)), "test");
    EditablePost draft = make_post("utkast", noon(2020, 1, 1));
    draft.status = PostStatus::draft;
    (void)editor_.add_post(draft, "test");
    (void)editor_.add_post(make_post("framtida", system_clock_now() + hours(1)), "test");
    EditablePost expired = make_post("utgangen", noon(2020, 1, 1));
    expired.expire_at = system_clock_now() - hours(1);
    (void)editor_.add_post(expired, "test");
    EditablePost withdrawn = make_post("indragen", noon(2020, 1, 1));
    withdrawn.status = PostStatus::withdrawn;
    (void)editor_.add_post(withdrawn, "test");
    EXPECT_EQ(count("synlig"), 1U);
    EXPECT_EQ(count("utkast"), 0U);
    EXPECT_EQ(count("framtida"), 0U);
    EXPECT_EQ(count("utgangen"), 0U);
    EXPECT_EQ(count("indragen"), 0U);
}

TEST_F(Grants, ReaderKnowsWhenAFuturePostComesAndNothingElseOfIt) {
    EditablePost future = make_post("hemlig", noon(2900, 1, 1));
    future.title = "Hemlig rubrik";
    (void)editor_.add_post(future, "test");
    EXPECT_EQ(count_as_reader("SELECT COUNT(*) AS n FROM public_schedule WHERE publish_at_utc = "
                              "'2900-01-01 12:00:00'"),
              1U);
    EXPECT_EQ(count_as_reader("SELECT COUNT(*) AS n FROM public_posts WHERE slug = 'hemlig'"), 0U);
    EXPECT_EQ(count_as_reader("SELECT COUNT(*) AS n FROM information_schema.COLUMNS WHERE "
                              "TABLE_NAME = 'public_schedule' AND TABLE_SCHEMA = DATABASE() AND "
                              "COLUMN_NAME NOT IN ('site_id', 'kind', 'publish_at_utc', "
                              "'expire_at_utc')"),
              0U);
    EXPECT_EQ(count_as_reader("SELECT COUNT(*) AS n FROM information_schema.COLUMNS WHERE "
                              "TABLE_NAME = 'public_changes' AND TABLE_SCHEMA = DATABASE() AND "
                              "COLUMN_NAME NOT IN ('node', 'counter', 'site_id', 'from_utc', "
                              "'to_utc')"),
              0U);
    EditablePost draft = make_post("utkast-med-tid", noon(2901, 1, 1));
    draft.status = PostStatus::draft;
    (void)editor_.add_post(draft, "test");
    EXPECT_EQ(count_as_reader("SELECT COUNT(*) AS n FROM public_schedule WHERE publish_at_utc > "
                              "'2900-12-31'"),
              0U)
        << "not even the time of a draft";
    expect_reader_refused("UPDATE public_schedule SET publish_at_utc = UTC_TIMESTAMP()");
    expect_reader_refused("DELETE FROM public_changes");
}

TEST_F(Grants, EditorNotesChangesAndNeverRewritesThem) {
    expect_editor_refused("UPDATE changes SET site_id = NULL");
    expect_editor_refused("TRUNCATE TABLE changes");
}

TEST_F(Grants, ReaderHandsInACommentThatAwaitsReviewAndOnlyOnAPublicPost) {
    const model::PostId post = editor_.add_post(make_post("kommenterad", noon(2020, 1, 1)), "test");
    EditablePost hidden = make_post("dold", noon(2020, 1, 1));
    hidden.status = PostStatus::draft;
    const model::PostId draft = editor_.add_post(hidden, "test");
    const auto insert = [](model::PostId id) {
        return "INSERT INTO public_new_comments (post_id, author_name, body) VALUES (" +
               std::to_string(id.value) + ", 'Áile', 'Bra!')";
    };
    Connection(database().reader()).run_schema_text(insert(post));
    expect_reader_refused(insert(draft));
    expect_reader_refused(insert({999'999'999}));
    expect_reader_refused(
        "INSERT INTO comments (post_id, status, author_name, body) VALUES (1, 'published', 'x', "
        "'y')");
    expect_reader_refused("SELECT body FROM public_new_comments");
    EXPECT_EQ(count_as_reader("SELECT COUNT(*) AS n FROM public_comments"), 0U)
        << "not public before review";
    EXPECT_EQ(count_as_owner("SELECT COUNT(*) AS n FROM comments WHERE status = 'awaiting' AND "
                             "author_name = 'Áile'"),
              1U);
    run_as_owner("UPDATE comments SET status = 'published'");
    EXPECT_EQ(count_as_reader("SELECT COUNT(*) AS n FROM public_comments"), 1U);
}

TEST_F(Grants, EditorCannotTouchTheSchema) {
    expect_editor_refused("ALTER TABLE posts ADD COLUMN own INT");
    expect_editor_refused("DROP TABLE posts");
    expect_editor_refused("TRUNCATE TABLE sessions");
    expect_editor_refused("CREATE TABLE own (id INT)");
    expect_editor_refused("CREATE OR REPLACE VIEW public_posts AS SELECT * FROM posts");
    expect_editor_refused("CREATE INDEX own ON posts (title)");
    expect_editor_refused("GRANT SELECT ON posts TO 'budkavle_reader'@'localhost'");
    expect_editor_refused("UPDATE schema_migrations SET checksum = ''");
    expect_editor_refused("SELECT 1 FROM mysql.global_priv LIMIT 1");
}

TEST_F(Grants, EditorReadsHistoryAndDeletesNoPost) {
    const model::PostId id = editor_.add_post(make_post("last", noon(2020, 1, 1)), "test");
    EditablePost post = editor_.find_post(site_.id, id).value();
    post.title = "Annan rubrik";
    ASSERT_TRUE(editor_.change_post(post, std::nullopt, "test"));
    Connection connection(database().editor());
    EXPECT_NO_THROW(connection.run_schema_text(
        "SELECT title FROM posts FOR SYSTEM_TIME ALL WHERE id = " + std::to_string(id.value)));
    expect_editor_refused("DELETE FROM posts WHERE id = " + std::to_string(id.value));
    expect_reader_refused("SELECT title FROM posts FOR SYSTEM_TIME ALL");
}

TEST_F(Grants, EditorCannotTouchHistory) {
    (void)editor_.add_post(make_post("med-historia", noon(2020, 1, 1)), "test");
    expect_editor_refused("DELETE HISTORY FROM posts");
    expect_editor_refused("UPDATE audit_entries SET who = 'x'");
    expect_editor_refused("DELETE FROM audit_entries");
    Connection connection(database().editor());
    connection.run_schema_text("SET system_versioning_insert_history = 1");
    EXPECT_THROW(
        connection.run_schema_text(
            "INSERT INTO authors (id, site_id, slug, name, row_start, row_end) VALUES (9000, " +
            std::to_string(site_.id.value) + ", 'falsk', 'Falsk', '2001-01-01', '2002-01-01')"),
        StoreError)
        << "a row was written into the past";
}

}  // namespace
}  // namespace budkavle::store
