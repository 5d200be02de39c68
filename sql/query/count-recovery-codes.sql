-- Purpose: how many recovery codes of an account are still good
-- Parameters: account_id
-- Columns: unused_codes
-- Index: PRIMARY
SELECT COUNT(*) AS unused_codes
FROM recovery_codes AS r
WHERE r.account_id = ? AND r.used_utc IS NULL
ORDER BY unused_codes
LIMIT 1
