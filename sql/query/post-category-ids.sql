-- Purpose: the categories that a post is stored with
-- Parameters: post_id
-- Columns: category_id, publish_at_utc
-- Index: PRIMARY
SELECT pc.category_id, pc.publish_at_utc
FROM post_categories AS pc
WHERE pc.post_id = ?
ORDER BY pc.category_id
LIMIT 1000
