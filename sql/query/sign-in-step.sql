-- Purpose: whose password was right, if the code is still awaited, the account is not disabled and its password the same
-- Parameters: token_hash, now
-- Columns: account_id
-- Index: PRIMARY
SELECT k.account_id
FROM sign_in_steps AS k
JOIN accounts AS a ON a.id = k.account_id
WHERE k.token_hash = ? AND k.expires_utc > ? AND a.is_disabled = 0 AND k.created_utc >= a.password_changed_utc
ORDER BY k.token_hash
LIMIT 1
