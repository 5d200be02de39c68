-- Purpose: the tags that a post is stored with
-- Parameters: post_id
-- Columns: tag_id, publish_at_utc
-- Index: PRIMARY
SELECT pt.tag_id, pt.publish_at_utc
FROM post_tags AS pt
WHERE pt.post_id = ?
ORDER BY pt.tag_id
LIMIT 1000
