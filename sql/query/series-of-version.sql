-- Purpose: a post's series and its place there as they stood at a moment
-- Parameters: moment, moment, post_id
-- Columns: slug, name, place
-- Index: series_posts_one_of_post
SELECT s.slug, s.name, sp.place
FROM series_posts FOR SYSTEM_TIME AS OF ? AS sp
STRAIGHT_JOIN series FOR SYSTEM_TIME AS OF ? AS s ON s.id = sp.series_id
WHERE sp.post_id = ?
ORDER BY s.id
LIMIT 1
