-- Purpose: notes that a migration is done
-- Parameters: number
-- Columns: none
-- Index: PRIMARY
UPDATE schema_migrations SET finished_utc = UTC_TIMESTAMP()
WHERE number = ?
