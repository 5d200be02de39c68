-- Purpose: whether the database answers
-- Parameters: none
-- Columns: answer
-- Index: none
SELECT 1 AS answer
LIMIT 1
