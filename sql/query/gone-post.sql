-- Purpose: why a post that was at an address is gone; the day may differ from UTC's by hours
-- Parameters: site_id, kind, slug, from_time, to_time
-- Columns: reason
-- Index: posts_by_slug
SELECT g.reason
FROM public_gone_posts AS g
WHERE g.site_id = ? AND g.kind = ? AND g.slug = ?
  AND g.publish_at_utc >= ? AND g.publish_at_utc < ?
ORDER BY g.publish_at_utc
LIMIT 1
