-- Purpose: number of posts in a stretch of time, by the index alone
-- Parameters: site_id, site_id, from_time, to_time
-- Columns: post_count
-- Index: posts_by_time
-- The id is bounded on both sides, not equalled: see "Pages at any depth" in sql/README.md.
SELECT COUNT(*) AS post_count
FROM public_posts AS p
WHERE p.site_id >= ? AND p.site_id <= ? AND p.kind = 'post' AND p.publish_at_utc >= ? AND p.publish_at_utc < ?
LIMIT 1
