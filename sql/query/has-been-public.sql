-- Purpose: whether any version of a post has ever been public
-- Parameters: post_id
-- Columns: is_found
-- Index: PRIMARY
SELECT 1 AS is_found
FROM posts FOR SYSTEM_TIME ALL AS p
WHERE p.id = ? AND p.status = 'published' AND p.publish_at_utc <= LEAST(p.row_end, UTC_TIMESTAMP())
ORDER BY p.row_end
LIMIT 1
