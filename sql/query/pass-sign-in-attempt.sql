-- Purpose: notes that a sign-in was right
-- Parameters: attempt_id
-- Columns: none
-- Index: PRIMARY
UPDATE sign_in_attempts SET is_success = 1
WHERE id = ?
LIMIT 1
