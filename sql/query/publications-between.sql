-- Purpose: posts and pages of all sites that became public after one moment and not after another
-- Parameters: after_time, until_time, count
-- Columns: site_id, kind, publish_at_utc
-- Index: posts_by_publication
SELECT s.site_id, s.kind, s.publish_at_utc
FROM public_schedule AS s
WHERE s.publish_at_utc > ? AND s.publish_at_utc <= ?
ORDER BY s.publish_at_utc, s.site_id, s.kind
LIMIT ?
