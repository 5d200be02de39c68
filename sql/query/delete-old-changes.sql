-- Purpose: drops a node's notes of changes that no process can still be waiting for
-- Parameters: node
-- Columns: none
-- Index: changes_by_time
DELETE FROM changes
WHERE node = ? AND changed_utc < UTC_TIMESTAMP() - INTERVAL 7 DAY
ORDER BY changed_utc, counter
LIMIT 200
