-- Purpose: the stored state of a post about to be changed, held until the transaction ends
-- Parameters: post_id, site_id
-- Columns: kind, slug, title, lead, body, publish_at_utc, status, updated_utc, lock_version, is_pinned
-- Index: PRIMARY
SELECT p.kind, p.slug, p.title, p.lead, p.body, p.publish_at_utc, p.status, p.updated_utc, p.lock_version,
       p.is_pinned
FROM posts AS p
WHERE p.id = ? AND p.site_id = ?
ORDER BY p.id
LIMIT 1
FOR UPDATE
