-- Purpose: ends one session of an account
-- Parameters: session_id, account_id
-- Columns: none
-- Index: sessions_by_id
DELETE FROM sessions
WHERE id = ? AND account_id = ?
LIMIT 1
