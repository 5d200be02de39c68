-- Purpose: when the newest public post before a time was published
-- Parameters: site_id, site_id, before
-- Columns: publish_at_utc
-- Index: posts_by_time
-- The id is bounded on both sides, not equalled: see "Pages at any depth" in sql/README.md.
SELECT p.publish_at_utc
FROM public_posts AS p
WHERE p.site_id >= ? AND p.site_id <= ? AND p.kind = 'post' AND p.publish_at_utc < ?
ORDER BY p.site_id DESC, p.publish_at_utc DESC, p.id DESC
LIMIT 1
