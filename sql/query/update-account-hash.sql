-- Purpose: stores the same password with other costs, if it is still that password
-- Parameters: password_hash, account_id, old_hash
-- Columns: none
-- Index: PRIMARY
UPDATE accounts SET password_hash = ?
WHERE id = ? AND password_hash = ?
LIMIT 1
