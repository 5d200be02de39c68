-- Purpose: the counters of all nodes, watched for changes, with the database's time
-- Parameters: none
-- Columns: now_utc, node, counter, changed_utc
-- Index: PRIMARY
SELECT UTC_TIMESTAMP() AS now_utc, n.node, n.counter, n.changed_utc
FROM public_change_counters AS n
ORDER BY n.node
LIMIT 1000
