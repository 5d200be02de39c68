-- Purpose: ends the session of a cookie
-- Parameters: token_hash
-- Columns: none
-- Index: PRIMARY
DELETE FROM sessions
WHERE token_hash = ?
LIMIT 1
