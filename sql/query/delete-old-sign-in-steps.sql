-- Purpose: drops waits for a code that are over
-- Parameters: now
-- Columns: none
-- Index: sign_in_steps_by_expiry
DELETE FROM sign_in_steps
WHERE expires_utc <= ?
ORDER BY expires_utc, token_hash
LIMIT 200
