-- Purpose: which post has a place in a series, whatever its status
-- Parameters: series_id, place
-- Columns: post_id, slug, title
-- Index: series_posts_by_place
SELECT sp.post_id, p.slug, p.title
FROM series_posts AS sp
STRAIGHT_JOIN posts AS p ON p.id = sp.post_id
WHERE sp.series_id = ? AND sp.place = ?
ORDER BY sp.post_id
LIMIT 1
