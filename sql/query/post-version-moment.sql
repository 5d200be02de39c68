-- Purpose: the last moment at which a version of a post stood, or now: what was saved with it stood then, too
-- Parameters: post_id, site_id, version
-- Columns: moment
-- Index: PRIMARY
SELECT DATE_FORMAT(LEAST(p.row_end - INTERVAL 1 MICROSECOND, UTC_TIMESTAMP(6)), '%Y-%m-%d %H:%i:%s.%f') AS moment
FROM posts FOR SYSTEM_TIME ALL AS p
WHERE p.id = ? AND p.site_id = ? AND p.row_start = ?
ORDER BY p.row_end DESC
LIMIT 1
