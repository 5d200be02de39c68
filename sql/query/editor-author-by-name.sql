-- Purpose: id of the author of that name, letter case aside
-- Parameters: site_id, name
-- Columns: id
-- Index: authors_by_name
SELECT t.id
FROM authors AS t
WHERE t.site_id = ? AND t.name = ?
ORDER BY t.id
LIMIT 1
