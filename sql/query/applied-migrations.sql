-- Purpose: the ledger
-- Parameters: none
-- Columns: number, name, checksum, is_finished
-- Index: PRIMARY
SELECT m.number, m.name, m.checksum, m.finished_utc IS NOT NULL AS is_finished
FROM schema_migrations AS m
ORDER BY m.number
LIMIT 10000
