-- Purpose: ends the sessions of an account but one; 0: all
-- Parameters: account_id, session_id
-- Columns: none
-- Index: sessions_by_account
DELETE FROM sessions
WHERE account_id = ? AND id <> ?
