-- Purpose: which post a link to a preview shows, if it is still good and the post does not lie in the trash
-- Parameters: token_hash, now
-- Columns: post_id, site_id
-- Index: preview_links_by_token
SELECT k.post_id, p.site_id
FROM preview_links AS k
JOIN posts AS p ON p.id = k.post_id
WHERE k.token_hash = ? AND k.revoked_utc IS NULL AND k.expires_utc > ? AND p.trashed_utc IS NULL
ORDER BY k.id
LIMIT 1
