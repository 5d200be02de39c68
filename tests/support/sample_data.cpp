// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/sample_data.hpp"

#include <string>

#include "base/utc_time.hpp"
#include "store/query_text.hpp"
#include "store/transaction.hpp"
#include "support/row_writer.hpp"
#include "support/sample_text.hpp"

namespace budkavle::test {
namespace {

constexpr std::size_t kAuthors = 3;

std::string quoted(const std::string& text) {
    return "'" + text + "'";
}

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

std::string site_slug(std::size_t site) {
    return "site-" + std::to_string(site);
}

struct SiteIds {
    std::uint64_t site = 0;
    std::uint64_t first_author = 0;
};

SiteIds load_ids(store::Connection& connection, std::size_t site) {
    static constexpr std::string_view kIds =
        "SELECT s.id AS site_id, MIN(a.id) AS first_author FROM sites AS s JOIN authors AS a ON "
        "a.site_id = s.id WHERE s.slug = ? GROUP BY s.id";
    const std::string slug = site_slug(site);
    store::RowReader rows = connection.query(kIds, {slug});
    const store::IntegerColumn site_id = rows.integer_column("site_id");
    const store::IntegerColumn first_author = rows.integer_column("first_author");
    (void)rows.next();  // without a row, integer() throws
    return {rows.integer(site_id), rows.integer(first_author)};
}

void add_site(store::Connection& connection, const SamplePlan& plan, std::size_t site) {
    const std::string slug = site_slug(site);
    connection.run_schema_text(
        "INSERT INTO sites (slug, name, organisation, language, base_url, host, path_prefix, "
        "accent_light, accent_dark) VALUES ('" +
        slug + "','Blogg " + std::to_string(site) + "','Exempel kommun','sv','" + plan.base_url +
        "/" + slug + "','','/" + slug + "','#1d5b4f','#8fd0bf')");
    const auto add_named = [&](const std::string& table, const std::string& named,
                               const std::string& name, std::size_t count) {
        connection.run_schema_text("INSERT INTO " + table + " (site_id, slug, name) SELECT s.id, " +
                                   "CONCAT('" + named + "-', n.seq), CONCAT('" + name +
                                   " ', n.seq) FROM sites AS s CROSS JOIN seq_1_to_" +
                                   std::to_string(count) + " AS n WHERE s.slug = '" + slug + "'");
    };
    add_named("authors", "forfattare", "Författare", kAuthors);
    add_named("categories", "amne", "Ämne", plan.categories);
    add_named("tags", "ord", "Ord", plan.categories);
    add_named("series", "serie", "Serie", plan.categories);
}

/// The columns that text fills: title, plain_start, summary, lead, body.
std::string text_columns(std::size_t n, const SamplePlan& plan) {
    constexpr std::size_t kUntitledEvery = 3;
    constexpr std::size_t kLeadEvery = 7;
    constexpr std::size_t kSummaryEvery = 5;
    const std::size_t kind = n % kSampleTexts;
    SampleText text(plan.seed + static_cast<std::uint32_t>(kind));
    const std::string title = text.title();
    const auto bytes = static_cast<std::uint32_t>(plan.body_bytes);
    const std::string body = text.body(bytes / 4 + text.number(bytes * 3 / 2 + 1));
    return (kind % kUntitledEvery == 0 ? "NULL" : quoted(title)) + "," +
           quoted(plain_start_of(body)) + "," +
           quoted(kind % kSummaryEvery == 0 ? text.sentence() : "") + "," +
           (kind % kLeadEvery == 0 ? quoted(lead_of(body)) : "NULL") + "," + quoted(body);
}

void add_posts(store::Connection& connection, const SamplePlan& plan, std::size_t site,
               std::size_t count) {
    constexpr std::size_t kTwinEvery =
        10;  // this one and the next were published in the same second
    const SiteIds ids = load_ids(connection, site);
    RowWriter posts(
        connection,
        "INSERT INTO posts (site_id, slug, author_id, language, title, plain_start, summary, lead, "
        "body, rules_version, status, publish_at_utc, expire_at_utc, withdrawn_utc, created_utc, "
        "saved_utc) VALUES ");
    const UtcTime now = std::chrono::floor<std::chrono::hours>(system_clock_now());
    for (std::size_t n = 1; n <= count; ++n) {
        const std::size_t steps = count - (n % kTwinEvery == 1 && n > 1 ? n - 1 : n) + 1;
        const UtcTime published =
            now - plan.spacing * static_cast<std::chrono::seconds::rep>(steps);
        const std::string time = quoted(to_sql_datetime(published));
        posts.add(std::to_string(ids.site) + ",'inlagg-" + std::to_string(n) + "'," +
                  std::to_string(ids.first_author + n % kAuthors) + ",'sv'," +
                  text_columns(n, plan) + ",1," + state_of(n, published) + "," + time + "," + time);
    }
    posts.flush();
}

/// Categories, tags, pages, pictures, comments and old addresses, made by the database from the
/// rows that are there. Each post has one category, every third a second one; every second a tag;
/// every fifth is a part of a series.
void add_companions(store::Connection& connection, const SamplePlan& plan) {
    const std::string categories = std::to_string(plan.categories);
    const std::string samples = " JOIN sites AS s ON s.id = p.site_id AND s.slug LIKE 'site-%'";
    const auto link = [&](const std::string& table, const std::string& column,
                          const std::string& named, const std::string& which,
                          const std::string& condition) {
        connection.run_schema_text(
            "INSERT IGNORE INTO " + table + " (post_id, " + column +
            ", publish_at_utc) SELECT p.id, g.id, p.publish_at_utc FROM posts AS p" + samples +
            " JOIN " + named + " = CONCAT('" + which + " % " + categories +
            ") WHERE p.kind = 'post'" + condition);
    };
    const std::string category = "categories AS g ON g.site_id = p.site_id AND g.slug";
    link("post_categories", "category_id", category, "amne-', 1 + p.id", "");
    link("post_categories", "category_id", category, "amne-', 1 + (p.id DIV 3)",
         " AND p.id % 3 = 0");
    link("post_tags", "tag_id", "tags AS g ON g.site_id = p.site_id AND g.slug",
         "ord-', 1 + (p.id DIV 2)", " AND p.id % 2 = 0");
    connection.run_schema_text(
        "INSERT INTO series_posts (series_id, post_id, place, publish_at_utc) SELECT g.id, p.id, "
        "p.id, p.publish_at_utc FROM posts AS p" +
        samples + " JOIN series AS g ON g.site_id = p.site_id AND g.slug = CONCAT('serie-', 1 + " +
        "(p.id DIV 5) % " + categories + ") WHERE p.kind = 'post' AND p.id % 5 = 0");
    const std::string of_samples = " WHERE s.slug LIKE 'site-%'";
    for (const std::string& text : {
             "INSERT INTO posts (site_id, kind, status, slug, title, language, plain_start, body, "
             "rules_version, publish_at_utc, menu_position, created_utc, saved_utc) SELECT s.id, "
             "'page', 'published', CONCAT('sida-', n.seq), CONCAT('Sida ', n.seq), 'sv', 'Om oss', "
             "'<p>Om oss</p>', 1, '2015-01-01', n.seq, '2015-01-01', '2015-01-01' FROM sites AS s "
             "CROSS JOIN seq_1_to_5 AS n" +
                 of_samples,
             "INSERT INTO media (site_id, hash, name, alternative_text, is_decorative, width, "
             "height, created_utc) SELECT s.id, MD5(n.seq), CONCAT('bild-', n.seq), CONCAT('Bild "
             "', n.seq), 0, 1920, 1080, '2015-01-01' FROM sites AS s CROSS JOIN seq_1_to_200 AS n" +
                 of_samples,
             "INSERT INTO media_renditions (media_id, media_type, width, height, byte_count) "
             "SELECT m.id, 'image/webp', w.seq, w.seq DIV 2, 64 FROM media AS m JOIN sites AS s ON "
             "s.id = m.site_id CROSS JOIN seq_320_to_1920_step_320 AS w" +
                 of_samples,
             "INSERT INTO media_data (media_rendition_id, part, bytes) SELECT r.id, 0, REPEAT('x', "
             "64) FROM media_renditions AS r JOIN media AS m ON m.id = r.media_id JOIN sites AS s "
             "ON s.id = m.site_id" +
                 of_samples,
             "INSERT INTO post_media (post_id, media_id, place) SELECT p.id, m.id, 1 FROM posts AS "
             "p" +
                 samples +
                 " JOIN media AS m ON m.site_id = p.site_id AND m.hash = CONVERT(MD5(1 + p.id % "
                 "200) "
                 "USING ascii) COLLATE ascii_bin WHERE p.kind = 'post' AND p.id % 5 = 0",
             "INSERT INTO comments (post_id, status, author_name, body, written_utc) SELECT p.id, "
             "IF(n.seq = 3, 'awaiting', 'published'), 'Läsare', 'Bra skrivet!', '2016-01-01' FROM "
             "posts AS p" +
                 samples + " CROSS JOIN seq_1_to_3 AS n WHERE p.id % 20 = 0 AND p.kind = 'post'",
             "INSERT INTO redirects (site_id, from_path, to_post_id) SELECT p.site_id, "
             "CONCAT('/2010/', p.slug, '.html'), p.id FROM posts AS p" +
                 samples + " WHERE p.kind = 'post' AND p.id % 5 = 0",
         }) {
        connection.run_schema_text(text);
    }
}

/// One raise, and the note that anything may have changed.
void record_everything(store::Connection& connection) {
    constexpr std::string_view kNode = "samples";
    store::Transaction transaction(connection);
    connection.execute(store::query::kRaiseChangeCounter, {kNode});
    connection.execute(store::query::kInsertChange,
                       {store::Value(), store::Value(), store::Value(), kNode});
    transaction.commit();
}

}  // namespace

void fill_with_samples(store::Connection& connection, const SamplePlan& plan) {
    constexpr std::size_t kSmaller = 10;
    for (std::size_t site = 1; site <= plan.sites; ++site) {
        add_site(connection, plan, site);
    }
    for (std::size_t site = 1; site <= plan.sites; ++site) {
        add_posts(connection, plan, site, site == 1 ? plan.posts : plan.posts / kSmaller);
    }
    add_companions(connection, plan);
    for (std::size_t version = 0; version < plan.old_versions; ++version) {
        connection.run_schema_text("UPDATE posts SET lock_version = lock_version + 1");
    }
    connection.run_schema_text(
        "ANALYZE TABLE posts, post_categories, post_tags, series_posts, categories, tags, series, "
        "comments, redirects, "
        "media, media_renditions, media_data, post_media, sites, authors");
    record_everything(connection);
}

}  // namespace budkavle::test
