-- Purpose: posts for the sitemap, published within a span, newest first
-- Parameters: site_id, site_id, from_time, to_time, count
-- Columns: slug, publish_at_utc, changed_utc
-- Index: posts_by_time
-- The id is bounded on both sides, not equalled: see "Pages at any depth" in sql/README.md.
SELECT p.slug, p.publish_at_utc, COALESCE(p.updated_utc, p.publish_at_utc) AS changed_utc
FROM public_posts AS p
WHERE p.site_id >= ? AND p.site_id <= ? AND p.kind = 'post' AND p.publish_at_utc >= ? AND p.publish_at_utc < ?
ORDER BY p.site_id DESC, p.publish_at_utc DESC, p.id DESC
LIMIT ?
