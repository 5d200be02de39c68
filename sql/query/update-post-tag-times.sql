-- Purpose: keeps the tags' copy of a post's time in step
-- Parameters: publish_at_utc, post_id
-- Columns: none
-- Index: PRIMARY
UPDATE post_tags SET publish_at_utc = ?
WHERE post_id = ?
