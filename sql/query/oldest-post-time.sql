-- Purpose: when the oldest public post was published
-- Parameters: site_id
-- Columns: publish_at_utc
-- Index: posts_by_time
SELECT p.publish_at_utc
FROM public_posts AS p
WHERE p.site_id = ? AND p.kind = 'post'
ORDER BY p.publish_at_utc, p.id
LIMIT 1
