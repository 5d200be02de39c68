-- Purpose: drops attempts that decide nothing any more
-- Parameters: before_time
-- Columns: none
-- Index: sign_in_attempts_by_time
DELETE FROM sign_in_attempts
WHERE attempted_utc < ?
ORDER BY attempted_utc, id
LIMIT 200
