-- Purpose: notes that a migration begins
-- Parameters: number, name, checksum
-- Columns: none
-- Index: none
INSERT INTO schema_migrations (number, name, checksum, started_utc) VALUES (?, ?, ?, UTC_TIMESTAMP())
