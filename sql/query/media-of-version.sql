-- Purpose: a post's pictures as they stood at a moment, in the order of their use
-- Parameters: moment, post_id
-- Columns: media_id
-- Index: PRIMARY
SELECT pm.media_id
FROM post_media FOR SYSTEM_TIME AS OF ? AS pm
WHERE pm.post_id = ?
ORDER BY pm.place, pm.media_id
LIMIT 1000
