-- Purpose: the pictures that a post is stored with, in order
-- Parameters: post_id
-- Columns: media_id
-- Index: PRIMARY
SELECT pm.media_id
FROM post_media AS pm
WHERE pm.post_id = ?
ORDER BY pm.place, pm.media_id
LIMIT 10000
