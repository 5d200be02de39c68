-- Purpose: uses up a one-time link: changes a row only if it is good
-- Parameters: now, token_hash, now
-- Columns: none
-- Index: PRIMARY
UPDATE sign_in_links SET used_utc = ?
WHERE token_hash = ? AND used_utc IS NULL AND expires_utc > ?
LIMIT 1
