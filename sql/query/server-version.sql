-- Purpose: the server's version text
-- Parameters: none
-- Columns: version
-- Index: none
SELECT VERSION() AS version
LIMIT 1
