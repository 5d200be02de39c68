// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/sample_data.hpp"

#include <chrono>
#include <string>
#include <vector>

#include "base/utc_time.hpp"
#include "support/sample_text.hpp"

namespace budkavle::test {
namespace {

constexpr std::size_t kRowsPerStatement = 500;
constexpr std::size_t kAuthors = 3;
constexpr std::chrono::hours kSpacing{4};  ///< between posts: 20,000 are some nine years

std::string quoted(const std::string& text) {
    return "'" + text + "'";
}

/// Collects rows and sends them many at a time.
class RowWriter {
public:
    RowWriter(store::Connection& connection, std::string head)
        : connection_(connection), head_(std::move(head)) {}
    void add(const std::string& row) {
        rows_.append(rows_.empty() ? "(" : ",(").append(row).append(")");
        if (++count_ == kRowsPerStatement) {
            flush();
        }
    }
    void flush() {
        if (count_ > 0) {
            connection_.run_schema_text(head_ + rows_);
        }
        rows_.clear();
        count_ = 0;
    }

private:
    store::Connection& connection_;
    std::string head_;
    std::string rows_;
    std::size_t count_ = 0;
};

/// status, publish_at_utc, expire_at_utc, withdrawn_utc of post `n`, as SQL.
std::string state_of(std::size_t n, UtcTime published) {
    using std::chrono::days;
    constexpr std::size_t kCycle = 50;
    const std::string time = quoted(to_sql_datetime(published));
    switch (n % kCycle) {
        case 11:
            return "'draft',NULL,NULL,NULL";
        case 23:
            return "'published'," + quoted(to_sql_datetime(published + days(36'500))) +
                   ",NULL,NULL";
        case 31:
            return "'published'," + time + "," + quoted(to_sql_datetime(published + days(1))) +
                   ",NULL";
        case 37:
            return "'withdrawn'," + time + ",NULL," + quoted(to_sql_datetime(published + days(1)));
        case 41:
            return "'published'," + time + "," + quoted(to_sql_datetime(published + days(36'500))) +
                   ",NULL";
        default:
            return "'published'," + time + ",NULL,NULL";
    }
}

void add_sites(store::Connection& connection, const SamplePlan& plan) {
    RowWriter sites(connection,
                    "INSERT INTO sites (slug, name, organisation, language, base_url, host, "
                    "path_prefix, accent_light, "
                    "accent_dark) VALUES ");
    RowWriter authors(connection, "INSERT INTO authors (site_id, slug, name) VALUES ");
    RowWriter categories(connection, "INSERT INTO categories (site_id, slug, name) VALUES ");
    for (std::size_t site = 1; site <= plan.sites; ++site) {
        const std::string n = std::to_string(site);
        sites.add("'site-" + n + "','Blogg " + n +
                  "','Exempel kommun','sv','https://example.se/site-" + n + "','','/site-" + n +
                  "','#1d5b4f','#8fd0bf'");
        for (std::size_t i = 1; i <= kAuthors; ++i) {
            const std::string k = std::to_string(i);
            authors.add(n + ",'forfattare-" + k + "','Författare " + k + "'");
        }
        for (std::size_t i = 1; i <= plan.categories; ++i) {
            const std::string k = std::to_string(i);
            categories.add(n + ",'amne-" + k + "','Ämne " + k + "'");
        }
    }
    sites.flush();
    authors.flush();
    categories.flush();
}

void add_posts(store::Connection& connection, const SamplePlan& plan, std::size_t site,
               std::size_t count, SampleText& text) {
    constexpr std::size_t kUntitledEvery = 3;
    constexpr std::size_t kTwinEvery =
        10;  // this one and the next were published in the same second
    RowWriter posts(
        connection,
        "INSERT INTO posts (site_id, slug, title, author_id, language, plain_start, summary, body, "
        "rules_version, status, publish_at_utc, expire_at_utc, withdrawn_utc, created_utc, "
        "saved_utc) VALUES ");
    const UtcTime now = std::chrono::floor<std::chrono::hours>(system_clock_now());
    for (std::size_t n = 1; n <= count; ++n) {
        const std::size_t steps = count - (n % kTwinEvery == 1 && n > 1 ? n - 1 : n) + 1;
        const UtcTime published = now - kSpacing * static_cast<std::chrono::hours::rep>(steps);
        const std::string time = quoted(to_sql_datetime(published));
        const std::string title = text.title();
        const std::size_t author = (site - 1) * kAuthors + 1 + n % kAuthors;
        posts.add(std::to_string(site) + ",'inlagg-" + std::to_string(n) + "'," +
                  (n % kUntitledEvery == 0 ? "NULL" : quoted(title)) + "," +
                  std::to_string(author) + ",'sv'," + quoted(text.sentence()) + ",''," +
                  quoted(text.body(plan.body_bytes)) + ",1," + state_of(n, published) + "," + time +
                  "," + time);
    }
    posts.flush();
}

/// Pages, pictures, comments and old addresses, made by the database from the rows that are there.
void add_companions(store::Connection& connection) {
    for (const char* text : {
             "INSERT INTO posts (site_id, kind, status, slug, title, language, plain_start, body, "
             "rules_version, "
             "publish_at_utc, menu_position, created_utc, saved_utc) SELECT s.id, 'page', "
             "'published', CONCAT('sida-', "
             "n.seq), CONCAT('Sida ', n.seq), 'sv', 'Om oss', '<p>Om oss</p>', 1, '2015-01-01', "
             "n.seq, '2015-01-01', "
             "'2015-01-01' FROM sites AS s CROSS JOIN seq_1_to_5 AS n",
             "INSERT INTO media (site_id, hash, name, alternative_text, is_decorative, width, "
             "height, created_utc) "
             "SELECT s.id, MD5(n.seq), CONCAT('bild-', n.seq), CONCAT('Bild ', n.seq), 0, 1920, "
             "1080, '2015-01-01' FROM "
             "sites AS s CROSS JOIN seq_1_to_200 AS n",
             "INSERT INTO media_renditions (media_id, media_type, width, height, byte_count) "
             "SELECT m.id, "
             "'image/webp', w.seq, w.seq DIV 2, 64 FROM media AS m CROSS JOIN "
             "seq_320_to_1920_step_320 AS w",
             "INSERT INTO media_data (media_rendition_id, part, bytes) SELECT r.id, 0, REPEAT('x', "
             "64) FROM "
             "media_renditions AS r",
             "INSERT INTO post_media (post_id, media_id, place) SELECT p.id, m.id, 1 FROM posts AS "
             "p JOIN media AS m ON "
             "m.site_id = p.site_id AND m.name = CONCAT('bild-', 1 + p.id % 200) WHERE p.kind = "
             "'post'",
             "INSERT INTO comments (post_id, status, author_name, body, written_utc) SELECT p.id, "
             "IF(n.seq = 3, "
             "'awaiting', 'published'), 'Läsare', 'Bra skrivet!', '2016-01-01' FROM posts AS p "
             "CROSS JOIN seq_1_to_3 AS n "
             "WHERE p.id % 4 = 0 AND p.kind = 'post'",
             "INSERT INTO redirects (site_id, from_path, to_post_id) SELECT p.site_id, "
             "CONCAT('/2010/', p.slug, '.html'), "
             "p.id FROM posts AS p WHERE p.kind = 'post' AND p.id % 5 = 0",
         }) {
        connection.run_schema_text(text);
    }
}

}  // namespace

void fill_with_samples(store::Connection& connection, const SamplePlan& plan) {
    constexpr std::size_t kSmaller = 10;
    SampleText text(plan.seed);
    add_sites(connection, plan);
    for (std::size_t site = 1; site <= plan.sites; ++site) {
        add_posts(connection, plan, site, site == 1 ? plan.posts : plan.posts / kSmaller, text);
    }
    // Each post has one category, every third a second one; by the database, which has all it
    // takes.
    const std::string categories = std::to_string(plan.categories);
    connection.run_schema_text(
        "INSERT INTO post_categories (post_id, category_id, publish_at_utc) SELECT p.id, "
        "(p.site_id - 1) * " +
        categories + " + 1 + p.id % " + categories + ", p.publish_at_utc FROM posts AS p");
    connection.run_schema_text(
        "INSERT IGNORE INTO post_categories (post_id, category_id, publish_at_utc) SELECT p.id, "
        "(p.site_id - 1) * " +
        categories + " + 1 + (p.id DIV 3) % " + categories +
        ", p.publish_at_utc FROM posts AS p WHERE p.id % 3 = 0");
    add_companions(connection);
    for (std::size_t version = 0; version < plan.old_versions; ++version) {
        connection.run_schema_text("UPDATE posts SET lock_version = lock_version + 1");
    }
    connection.run_schema_text(
        "ANALYZE TABLE posts, post_categories, categories, comments, redirects, media, "
        "media_renditions, media_data, post_media, sites, authors");
}

}  // namespace budkavle::test
