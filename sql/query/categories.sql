-- Purpose: all categories of a site, by name
-- Parameters: site_id
-- Columns: id, slug, name, description
-- Index: none
SELECT c.id, c.slug, c.name, c.description
FROM public_categories AS c
WHERE c.site_id = ?
ORDER BY c.name, c.id
LIMIT 500
