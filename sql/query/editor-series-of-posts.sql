-- Purpose: series and places of some posts
-- Parameters: post_ids
-- Columns: post_id, slug, name, place
-- Index: series_posts_one_of_post
SELECT sp.post_id, s.slug, s.name, sp.place
FROM JSON_TABLE(?, '$[*]' COLUMNS (post_id INT UNSIGNED PATH '$')) AS wanted
STRAIGHT_JOIN series_posts AS sp ON sp.post_id = wanted.post_id
STRAIGHT_JOIN series AS s ON s.id = sp.series_id
ORDER BY sp.post_id, s.id
LIMIT 50000
