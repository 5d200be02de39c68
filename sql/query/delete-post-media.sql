-- Purpose: forgets the pictures of a post; the history stays
-- Parameters: post_id
-- Columns: none
-- Index: PRIMARY
DELETE FROM post_media
WHERE post_id = ?
