-- Purpose: the place behind the last part of a series
-- Parameters: series_id
-- Columns: next_place
-- Index: series_posts_by_place
SELECT CAST(COALESCE(MAX(l.place), 0) + 1 AS UNSIGNED) AS next_place
FROM series_posts AS l
WHERE l.series_id = ?
ORDER BY next_place
LIMIT 1
