-- Purpose: when a login last signed in from a network
-- Parameters: login, after_time, network
-- Columns: last_utc
-- Index: sign_in_attempts_by_login
SELECT MAX(t.attempted_utc) AS last_utc
FROM sign_in_attempts AS t
WHERE t.login = ? AND t.attempted_utc > ? AND t.network = ? AND t.is_success = 1
ORDER BY last_utc
LIMIT 1
