-- Purpose: notes what the raise of a node's counter that this transaction made was about
-- Parameters: site_id, from_utc, to_utc, node
-- Columns: none
-- Index: PRIMARY
INSERT INTO changes (node, counter, site_id, from_utc, to_utc, changed_utc)
SELECT n.node, n.counter, ?, ?, ?, n.changed_utc
FROM change_counters AS n
WHERE n.node = ?
