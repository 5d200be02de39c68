-- Purpose: a live session with its account, one row for each site on which the account has a role, or one without
-- Parameters: token_hash, now, idle_since
-- Columns: id, account_id, means, created_utc, seen_utc, expires_utc, login, display_name, is_administrator, has_second_factor, site_id, role
-- Index: PRIMARY
SELECT s.id, s.account_id, s.means, s.created_utc, s.seen_utc, s.expires_utc, a.login, a.display_name,
       a.is_administrator, a.totp_secret IS NOT NULL AS has_second_factor, r.site_id, r.role
FROM sessions AS s
JOIN accounts AS a ON a.id = s.account_id
LEFT JOIN account_roles AS r ON r.account_id = s.account_id
WHERE s.token_hash = ? AND s.expires_utc > ? AND s.seen_utc > ?
  AND a.is_disabled = 0 AND s.created_utc >= a.password_changed_utc
ORDER BY r.site_id
LIMIT 1000
