-- Purpose: the counters of all nodes, watched for changes
-- Parameters: none
-- Columns: node, counter
-- Index: none
SELECT n.node, n.counter
FROM public_change_counters AS n
ORDER BY n.node
LIMIT 1000
