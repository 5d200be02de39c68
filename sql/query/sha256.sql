-- Purpose: checksum of a migration's text
-- Parameters: text
-- Columns: checksum
-- Index: none
SELECT SHA2(?, 256) AS checksum
LIMIT 1
