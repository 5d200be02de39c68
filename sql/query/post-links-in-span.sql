-- Purpose: links to the posts of a month or year, newest first
-- Parameters: site_id, site_id, from_time, to_time, count
-- Columns: id, slug, title, language, plain_start, publish_at_utc
-- Index: posts_by_time
-- The id is bounded on both sides, not equalled: see "Pages at any depth" in sql/README.md.
SELECT p.id, p.slug, p.title, p.language, p.plain_start, p.publish_at_utc
FROM public_posts AS p
WHERE p.site_id >= ? AND p.site_id <= ? AND p.kind = 'post' AND p.publish_at_utc >= ? AND p.publish_at_utc < ?
ORDER BY p.site_id DESC, p.publish_at_utc DESC, p.id DESC
LIMIT ?
