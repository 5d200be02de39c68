-- Purpose: somebody opens a post, or still has it open; another's lock is broken
-- Parameters: post_id, account_id
-- Columns: none
-- Index: none
INSERT INTO post_locks (post_id, account_id, since_utc, seen_utc)
VALUES (?, ?, UTC_TIMESTAMP(), UTC_TIMESTAMP())
ON DUPLICATE KEY UPDATE
  since_utc = IF(account_id = VALUES(account_id), since_utc, VALUES(since_utc)),
  account_id = VALUES(account_id), seen_utc = VALUES(seen_utc)
