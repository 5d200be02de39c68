-- Purpose: the series of a site that have something to read
-- Parameters: site_id, count
-- Columns: slug
-- Index: series_by_slug
SELECT s.slug
FROM public_series AS s
WHERE s.site_id = ? AND EXISTS (SELECT 1 FROM public_series_posts AS p WHERE p.series_id = s.id AND p.kind = 'post')
ORDER BY s.slug
LIMIT ?
