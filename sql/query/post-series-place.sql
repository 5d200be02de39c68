-- Purpose: the series and place that a post is stored with
-- Parameters: post_id
-- Columns: series_id, place, publish_at_utc
-- Index: series_posts_one_of_post
SELECT sp.series_id, sp.place, sp.publish_at_utc
FROM series_posts AS sp
WHERE sp.post_id = ?
ORDER BY sp.series_id
LIMIT 1
