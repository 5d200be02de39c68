-- Purpose: a page of the old paths of a site, by path, with where each leads
-- Parameters: site_id, site_id, after_path, count
-- Columns: id, from_path, to_path, to_post_id, gone_reason, post_title
-- Index: redirects_by_path
SELECT r.id, r.from_path, r.to_path, r.to_post_id, r.gone_reason, COALESCE(p.title, p.plain_start) AS post_title
FROM redirects AS r FORCE INDEX (redirects_by_path)
LEFT JOIN posts AS p ON p.id = r.to_post_id
WHERE r.site_id >= ? AND r.site_id <= ? AND r.from_path > ?
ORDER BY r.site_id, r.from_path
LIMIT ?
