-- Purpose: the series of a whole page of posts in one question
-- Parameters: post_ids
-- Columns: post_id, id, slug, name, place
-- Index: series_posts_one_of_post
SELECT ps.post_id, ps.series_id AS id, ps.slug, ps.name, ps.place
FROM JSON_TABLE(?, '$[*]' COLUMNS (post_id INT UNSIGNED PATH '$')) AS wanted
STRAIGHT_JOIN public_post_series AS ps ON ps.post_id = wanted.post_id
ORDER BY ps.post_id, ps.series_id
LIMIT 1000
