-- Purpose: what time the database has; what is public is decided by it
-- Parameters: none
-- Columns: now_utc
-- Index: none
SELECT UTC_TIMESTAMP() AS now_utc
LIMIT 1
