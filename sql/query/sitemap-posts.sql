-- Purpose: posts for the sitemap, newest first
-- Parameters: site_id, site_id, count
-- Columns: slug, publish_at_utc, changed_utc
-- Index: posts_by_time
-- The id is bounded on both sides, not equalled: see "Pages at any depth" in sql/README.md.
SELECT p.slug, p.publish_at_utc, COALESCE(p.updated_utc, p.publish_at_utc) AS changed_utc
FROM public_posts AS p
WHERE p.site_id >= ? AND p.site_id <= ? AND p.kind = 'post'
ORDER BY p.site_id DESC, p.publish_at_utc DESC, p.id DESC
LIMIT ?
