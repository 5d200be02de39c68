-- Purpose: the links to a preview of a post that are still good, first to expire first
-- Parameters: post_id, now, count
-- Columns: id, made_by, created_utc, expires_utc
-- Index: preview_links_by_post
SELECT k.id, a.display_name AS made_by, k.created_utc, k.expires_utc
FROM preview_links AS k
JOIN accounts AS a ON a.id = k.account_id
WHERE k.post_id = ? AND k.expires_utc > ? AND k.revoked_utc IS NULL
ORDER BY k.expires_utc, k.id
LIMIT ?
