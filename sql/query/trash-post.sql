-- Purpose: puts a post that is not published in the trash
-- Parameters: who, who, post_id, site_id, lock_version
-- Columns: none
-- Index: PRIMARY
UPDATE posts SET
  trashed_utc = UTC_TIMESTAMP(), trashed_by = ?, saved_utc = UTC_TIMESTAMP(), saved_by = ?,
  lock_version = lock_version + 1
WHERE id = ? AND site_id = ? AND lock_version = ? AND status <> 'published' AND trashed_utc IS NULL
