-- Purpose: the programs that may act for an account, oldest first
-- Parameters: account_id
-- Columns: id, name, created_utc, used_utc
-- Index: application_passwords_by_account
SELECT p.id, p.name, p.created_utc, p.used_utc
FROM application_passwords AS p
WHERE p.account_id = ? AND p.revoked_utc IS NULL
ORDER BY p.id
LIMIT 100
