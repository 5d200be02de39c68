-- Purpose: posts and pages of all sites that stopped to be public after one moment and not after another
-- Parameters: after_time, until_time, count
-- Columns: site_id, kind, publish_at_utc
-- Index: posts_by_expiry
SELECT s.site_id, s.kind, s.publish_at_utc
FROM public_schedule AS s
WHERE s.expire_at_utc > ? AND s.expire_at_utc <= ?
ORDER BY s.expire_at_utc, s.site_id, s.kind
LIMIT ?
