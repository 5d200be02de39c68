-- Purpose: the series of a site by name, with the next free place of each
-- Parameters: site_id, count
-- Columns: id, slug, name, next_place
-- Index: series_by_name
SELECT s.id, s.slug, s.name,
       (SELECT CAST(COALESCE(MAX(l.place), 0) + 1 AS UNSIGNED) FROM series_posts AS l WHERE l.series_id = s.id) AS next_place
FROM series AS s FORCE INDEX (series_by_name)
WHERE s.site_id = ?
ORDER BY s.name, s.id
LIMIT ?
