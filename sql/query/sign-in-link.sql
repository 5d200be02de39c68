-- Purpose: whose a one-time link is, if it is still good and the account is not disabled
-- Parameters: token_hash, now
-- Columns: account_id, login, display_name
-- Index: PRIMARY
SELECT k.account_id, a.login, a.display_name
FROM sign_in_links AS k
JOIN accounts AS a ON a.id = k.account_id
WHERE k.token_hash = ? AND k.used_utc IS NULL AND k.expires_utc > ? AND a.is_disabled = 0
ORDER BY k.token_hash
LIMIT 1
