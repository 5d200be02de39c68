-- Purpose: gives a category the posts of another that it does not have yet
-- Parameters: target_id, subject_id, target_id
-- Columns: none
-- Index: post_categories_by_time
INSERT INTO post_categories (post_id, category_id, publish_at_utc)
SELECT l.post_id, ?, l.publish_at_utc
FROM post_categories AS l
WHERE l.category_id = ? AND NOT EXISTS (SELECT 1 FROM post_categories AS o WHERE o.post_id = l.post_id AND o.category_id = ?)
