-- Purpose: makes an account an administrator of everything, or no longer
-- Parameters: is_administrator, account_id
-- Columns: none
-- Index: PRIMARY
UPDATE accounts SET is_administrator = ?
WHERE id = ?
LIMIT 1
