-- Purpose: takes a post out of the trash again, as what it was
-- Parameters: who, post_id, site_id, lock_version
-- Columns: none
-- Index: PRIMARY
UPDATE posts SET
  trashed_utc = NULL, trashed_by = '', saved_utc = UTC_TIMESTAMP(), saved_by = ?,
  lock_version = lock_version + 1
WHERE id = ? AND site_id = ? AND lock_version = ? AND trashed_utc IS NOT NULL
