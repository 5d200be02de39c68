-- Purpose: one series
-- Parameters: site_id, slug
-- Columns: id, slug, name, description
-- Index: series_by_slug
SELECT s.id, s.slug, s.name, s.description
FROM public_series AS s
WHERE s.site_id = ? AND s.slug = ?
ORDER BY s.id
LIMIT 1
