-- Purpose: how often a login was tried in vain from one network, and when last
-- Parameters: login, after_time, network, attempt_id
-- Columns: failures, last_utc
-- Index: sign_in_attempts_by_login
SELECT COUNT(*) AS failures, MAX(t.attempted_utc) AS last_utc
FROM sign_in_attempts AS t
WHERE t.login = ? AND t.attempted_utc >= ? AND t.network = ? AND t.is_success = 0 AND t.id <> ?
ORDER BY failures
LIMIT 1
