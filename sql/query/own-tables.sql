-- Purpose: every table of the database, in the order in which a backup makes them: sites last, because a database without sites is an empty one
-- Parameters: none
-- Columns: name
-- Index: none
SELECT t.TABLE_NAME AS name
FROM information_schema.TABLES AS t
WHERE t.TABLE_SCHEMA = DATABASE() AND t.TABLE_TYPE <> 'VIEW'
ORDER BY t.TABLE_NAME = 'sites', t.TABLE_NAME
LIMIT 1000
