-- Purpose: id of the category of that name, letter case aside
-- Parameters: site_id, name
-- Columns: id
-- Index: categories_by_name
SELECT t.id
FROM categories AS t
WHERE t.site_id = ? AND t.name = ?
ORDER BY t.id
LIMIT 1
