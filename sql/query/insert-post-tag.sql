-- Purpose: gives a post a tag
-- Parameters: post_id, tag_id, publish_at_utc
-- Columns: none
-- Index: none
INSERT INTO post_tags (post_id, tag_id, publish_at_utc) VALUES (?, ?, ?)
