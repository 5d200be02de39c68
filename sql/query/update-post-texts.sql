-- Purpose: changes the stored body of a post and nothing that readers are told of
-- Parameters: body, lead, post_id, site_id, lock_version
-- Columns: none
-- Index: PRIMARY
UPDATE posts SET
  body = ?, lead = ?, saved_utc = UTC_TIMESTAMP(), lock_version = lock_version + 1
WHERE id = ? AND site_id = ? AND lock_version = ?
