-- Purpose: whether the database has had a migration
-- Parameters: none
-- Columns: is_found
-- Index: none
SELECT 1 AS is_found
FROM information_schema.TABLES AS t
WHERE t.TABLE_SCHEMA = DATABASE() AND t.TABLE_NAME = 'schema_migrations'
ORDER BY t.TABLE_NAME
LIMIT 1
