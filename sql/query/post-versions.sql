-- Purpose: versions of a post, newest first; those before one of them, or all
-- Parameters: post_id, site_id, before_version, before_version, count
-- Columns: version, made_utc, saved_by, status, is_trashed, title, lock_version, byte_count, is_current
-- Index: PRIMARY
SELECT DATE_FORMAT(p.row_start, '%Y-%m-%dT%H:%i:%s.%fZ') AS version, p.row_start AS made_utc, p.saved_by,
       p.status, p.trashed_utc IS NOT NULL AS is_trashed, p.title, p.lock_version,
       OCTET_LENGTH(p.body) AS byte_count, p.row_end > UTC_TIMESTAMP(6) AS is_current
FROM posts FOR SYSTEM_TIME ALL AS p
WHERE p.id = ? AND p.site_id = ? AND (? IS NULL OR p.row_start < ?)
ORDER BY p.row_end DESC
LIMIT ?
