-- Purpose: drops sessions whose time is over
-- Parameters: now
-- Columns: none
-- Index: sessions_by_expiry
DELETE FROM sessions
WHERE expires_utc <= ?
ORDER BY expires_utc, token_hash
LIMIT 200
