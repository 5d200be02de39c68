-- Purpose: one category
-- Parameters: site_id, slug
-- Columns: id, slug, name, description
-- Index: categories_by_slug
SELECT c.id, c.slug, c.name, c.description
FROM public_categories AS c
WHERE c.site_id = ? AND c.slug = ?
ORDER BY c.id
LIMIT 1
