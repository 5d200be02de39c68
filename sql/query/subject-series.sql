-- Purpose: series of a site by name, with the number of posts of each
-- Parameters: site_id, count
-- Columns: id, slug, name, description, post_count
-- Index: series_by_name
SELECT t.id, t.slug, t.name, t.description AS description,
       (SELECT COUNT(*) FROM series_posts AS l WHERE l.series_id = t.id) AS post_count
FROM series AS t FORCE INDEX (series_by_name)
WHERE t.site_id = ?
ORDER BY t.name, t.id
LIMIT ?
