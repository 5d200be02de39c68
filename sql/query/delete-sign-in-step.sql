-- Purpose: ends the wait for a code
-- Parameters: token_hash
-- Columns: none
-- Index: PRIMARY
DELETE FROM sign_in_steps
WHERE token_hash = ?
LIMIT 1
