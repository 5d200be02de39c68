-- Purpose: an account with what proves that it is its owner's, disabled or not
-- Parameters: account_id
-- Columns: id, login, display_name, is_administrator, is_disabled, has_second_factor, created_utc, password_hash, totp_secret, totp_last_step
-- Index: PRIMARY
SELECT a.id, a.login, a.display_name, a.is_administrator, a.is_disabled,
       a.totp_secret IS NOT NULL AS has_second_factor, a.created_utc,
       a.password_hash, a.totp_secret, a.totp_last_step
FROM accounts AS a
WHERE a.id = ?
ORDER BY a.id
LIMIT 1
