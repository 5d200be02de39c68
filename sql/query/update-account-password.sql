-- Purpose: stores a new password of an account; older sessions are void
-- Parameters: password_hash, now, account_id
-- Columns: none
-- Index: PRIMARY
UPDATE accounts SET password_hash = ?, password_changed_utc = ?
WHERE id = ?
LIMIT 1
