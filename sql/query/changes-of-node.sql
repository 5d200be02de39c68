-- Purpose: what a node's raises of its counter were about, after one value up to another
-- Parameters: node, after_counter, until_counter, count
-- Columns: counter, site_id, from_utc, to_utc
-- Index: PRIMARY
SELECT c.counter, c.site_id, c.from_utc, c.to_utc
FROM public_changes AS c
WHERE c.node = ? AND c.counter > ? AND c.counter <= ?
ORDER BY c.counter
LIMIT ?
