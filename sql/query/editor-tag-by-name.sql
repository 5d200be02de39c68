-- Purpose: id of the tag of that name, letter case aside
-- Parameters: site_id, name
-- Columns: id
-- Index: tags_by_name
SELECT t.id
FROM tags AS t
WHERE t.site_id = ? AND t.name = ?
ORDER BY t.id
LIMIT 1
