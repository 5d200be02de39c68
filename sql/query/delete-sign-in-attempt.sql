-- Purpose: forgets a sign-in at which nothing was looked
-- Parameters: attempt_id
-- Columns: none
-- Index: PRIMARY
DELETE FROM sign_in_attempts
WHERE id = ?
LIMIT 1
