-- Purpose: one series, with its next free place
-- Parameters: site_id, slug
-- Columns: id, slug, name, next_place
-- Index: series_by_slug
SELECT s.id, s.slug, s.name,
       (SELECT CAST(COALESCE(MAX(l.place), 0) + 1 AS UNSIGNED) FROM series_posts AS l WHERE l.series_id = s.id) AS next_place
FROM series AS s
WHERE s.site_id = ? AND s.slug = ?
ORDER BY s.id
LIMIT 1
