-- Purpose: all accounts by login
-- Parameters: none
-- Columns: id, login, display_name, is_administrator, is_disabled, has_second_factor, created_utc
-- Index: none
SELECT a.id, a.login, a.display_name, a.is_administrator, a.is_disabled,
       a.totp_secret IS NOT NULL AS has_second_factor, a.created_utc
FROM accounts AS a
ORDER BY a.login, a.id
LIMIT 10000
