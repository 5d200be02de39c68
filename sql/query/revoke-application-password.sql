-- Purpose: makes one program's password useless
-- Parameters: now, application_password_id, account_id
-- Columns: none
-- Index: PRIMARY
UPDATE application_passwords SET revoked_utc = ?
WHERE id = ? AND account_id = ? AND revoked_utc IS NULL
LIMIT 1
