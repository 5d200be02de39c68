-- What every process watches to see that something changed.
CREATE OR REPLACE ALGORITHM = MERGE SQL SECURITY DEFINER VIEW public_change_counters AS
SELECT n.node, n.counter, n.changed_utc
FROM change_counters AS n
