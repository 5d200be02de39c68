-- Purpose: the part of a series after a place
-- Parameters: series_id, series_id, site_id, after_place
-- Columns: id, slug, title, language, plain_start, publish_at_utc
-- Index: series_posts_by_place
-- The id is bounded on both sides, not equalled: see "Pages at any depth" in sql/README.md.
SELECT p.id, p.slug, p.title, p.language, p.plain_start, p.publish_at_utc
FROM public_series_posts AS p
WHERE p.series_id >= ? AND p.series_id <= ? AND p.site_id = ? AND p.kind = 'post' AND p.place > ?
ORDER BY p.series_id, p.place
LIMIT 1
