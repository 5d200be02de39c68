-- Purpose: holds off other writers of a site's slugs until the transaction ends
-- Parameters: site_id
-- Columns: id
-- Index: PRIMARY
SELECT s.id
FROM sites AS s
WHERE s.id = ?
ORDER BY s.id
LIMIT 1
FOR UPDATE
