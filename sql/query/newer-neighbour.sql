-- Purpose: the next newer post
-- Parameters: site_id, site_id, before_time, before_time, before_time, before_id
-- Columns: id, slug, title, language, plain_start, publish_at_utc
-- Index: posts_by_time
-- The id is bounded on both sides, not equalled: see "Pages at any depth" in sql/README.md.
SELECT p.id, p.slug, p.title, p.language, p.plain_start, p.publish_at_utc
FROM public_posts AS p
WHERE p.site_id >= ? AND p.site_id <= ? AND p.kind = 'post'
  AND p.publish_at_utc >= ? AND (p.publish_at_utc > ? OR (p.publish_at_utc = ? AND p.id > ?))
ORDER BY p.site_id, p.publish_at_utc, p.id
LIMIT 1
