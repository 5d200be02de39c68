-- Purpose: the live sessions of an account, newest first
-- Parameters: account_id, now, idle_since
-- Columns: id, means, address, browser, created_utc, seen_utc, expires_utc
-- Index: sessions_by_account
SELECT s.id, s.means, s.address, s.browser, s.created_utc, s.seen_utc, s.expires_utc
FROM sessions AS s
JOIN accounts AS a ON a.id = s.account_id
WHERE s.account_id = ? AND s.expires_utc > ? AND s.seen_utc > ? AND s.created_utc >= a.password_changed_utc
ORDER BY s.id DESC
LIMIT 100
