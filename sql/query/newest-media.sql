-- Purpose: pictures of a site, last taken in first, before one of them
-- Parameters: site_id, before_id, count
-- Columns: id, created_utc
-- Index: PRIMARY
SELECT m.id, m.created_utc
FROM media AS m
WHERE m.site_id = ? AND m.id < ?
ORDER BY m.id DESC
LIMIT ?
