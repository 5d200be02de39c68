-- Purpose: disables an account, or enables it again
-- Parameters: is_disabled, account_id
-- Columns: none
-- Index: PRIMARY
UPDATE accounts SET is_disabled = ?
WHERE id = ?
LIMIT 1
