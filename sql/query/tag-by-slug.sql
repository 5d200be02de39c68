-- Purpose: one tag
-- Parameters: site_id, slug
-- Columns: id, slug, name
-- Index: tags_by_slug
SELECT t.id, t.slug, t.name
FROM public_tags AS t
WHERE t.site_id = ? AND t.slug = ?
ORDER BY t.id
LIMIT 1
