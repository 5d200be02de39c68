-- Purpose: makes all links of an account useless
-- Parameters: now, account_id
-- Columns: none
-- Index: sign_in_links_by_account
UPDATE sign_in_links SET used_utc = ?
WHERE account_id = ? AND used_utc IS NULL
ORDER BY token_hash
LIMIT 1000
