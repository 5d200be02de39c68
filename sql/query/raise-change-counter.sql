-- Purpose: tells every process that something visible changed
-- Parameters: node
-- Columns: none
-- Index: PRIMARY
INSERT INTO change_counters (node, counter, changed_utc) VALUES (?, 1, UTC_TIMESTAMP())
ON DUPLICATE KEY UPDATE counter = counter + 1, changed_utc = UTC_TIMESTAMP()
