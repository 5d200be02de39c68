-- Purpose: drops the recovery codes of an account
-- Parameters: account_id
-- Columns: none
-- Index: PRIMARY
DELETE FROM recovery_codes
WHERE account_id = ?
ORDER BY code_hash
LIMIT 100
