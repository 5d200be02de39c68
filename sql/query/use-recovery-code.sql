-- Purpose: uses up a recovery code: changes a row only if it is good
-- Parameters: now, account_id, code_hash
-- Columns: none
-- Index: PRIMARY
UPDATE recovery_codes SET used_utc = ?
WHERE account_id = ? AND code_hash = ? AND used_utc IS NULL
LIMIT 1
