-- Purpose: takes a tag from a post; its history stays
-- Parameters: post_id, tag_id
-- Columns: none
-- Index: PRIMARY
DELETE FROM post_tags
WHERE post_id = ? AND tag_id = ?
