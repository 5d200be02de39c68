-- Purpose: notes that a post shows a picture
-- Parameters: post_id, media_id, place
-- Columns: none
-- Index: none
INSERT INTO post_media (post_id, media_id, place) VALUES (?, ?, ?)
