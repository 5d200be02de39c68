-- Purpose: pictures of some posts, in the order of their use
-- Parameters: post_ids
-- Columns: post_id, media_id
-- Index: PRIMARY
SELECT pm.post_id, pm.media_id
FROM JSON_TABLE(?, '$[*]' COLUMNS (post_id INT UNSIGNED PATH '$')) AS wanted
STRAIGHT_JOIN post_media AS pm ON pm.post_id = wanted.post_id
ORDER BY pm.post_id, pm.place, pm.media_id
LIMIT 50000
