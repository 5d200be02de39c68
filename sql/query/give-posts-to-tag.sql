-- Purpose: gives a tag the posts of another that it does not have yet
-- Parameters: target_id, subject_id, target_id
-- Columns: none
-- Index: post_tags_by_time
INSERT INTO post_tags (post_id, tag_id, publish_at_utc)
SELECT l.post_id, ?, l.publish_at_utc
FROM post_tags AS l
WHERE l.tag_id = ? AND NOT EXISTS (SELECT 1 FROM post_tags AS o WHERE o.post_id = l.post_id AND o.tag_id = ?)
