-- Purpose: for whom a program acts: a password that is not revoked, of an account that is not disabled
-- Parameters: password_hash
-- Columns: id, name, used_utc, account_id, login, display_name, is_administrator, has_second_factor
-- Index: application_passwords_by_hash
SELECT p.id, p.name, p.used_utc, p.account_id, a.login, a.display_name, a.is_administrator,
       a.totp_secret IS NOT NULL AS has_second_factor
FROM application_passwords AS p
JOIN accounts AS a ON a.id = p.account_id
WHERE p.password_hash = ? AND p.revoked_utc IS NULL AND a.is_disabled = 0
ORDER BY p.id
LIMIT 1
