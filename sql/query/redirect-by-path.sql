-- Purpose: what is known of an old path
-- Parameters: site_id, path
-- Columns: to_path, to_post_id, gone_reason
-- Index: redirects_by_path
SELECT r.to_path, r.to_post_id, r.gone_reason
FROM public_redirects AS r
WHERE r.site_id = ? AND r.from_path = ?
ORDER BY r.from_path
LIMIT 1
