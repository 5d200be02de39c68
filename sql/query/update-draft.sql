-- Purpose: saves a working copy over the version that the writer had
-- Parameters: account_id, based_on_lock_version, fields, body, rules_version, post_id, lock_version
-- Columns: none
-- Index: PRIMARY
UPDATE post_drafts SET
  account_id = ?, based_on_lock_version = ?, fields = ?, body = ?, rules_version = ?,
  saved_utc = UTC_TIMESTAMP(), lock_version = lock_version + 1
WHERE post_id = ? AND lock_version = ?
