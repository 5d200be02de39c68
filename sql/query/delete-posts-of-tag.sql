-- Purpose: takes a tag from all its posts
-- Parameters: subject_id
-- Columns: none
-- Index: post_tags_by_time
DELETE FROM post_tags
WHERE tag_id = ?
