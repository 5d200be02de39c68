-- Purpose: notes that a program was here
-- Parameters: now, application_password_id
-- Columns: none
-- Index: PRIMARY
UPDATE application_passwords SET used_utc = ?
WHERE id = ?
LIMIT 1
