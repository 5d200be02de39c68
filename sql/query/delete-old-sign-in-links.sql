-- Purpose: drops links that have been of no use for long
-- Parameters: before_time
-- Columns: none
-- Index: sign_in_links_by_expiry
DELETE FROM sign_in_links
WHERE expires_utc < ?
ORDER BY expires_utc, token_hash
LIMIT 200
