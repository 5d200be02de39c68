-- Purpose: whether there is any site
-- Parameters: none
-- Columns: id
-- Index: PRIMARY
SELECT s.id
FROM sites AS s
ORDER BY s.id
LIMIT 1
