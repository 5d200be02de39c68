-- Purpose: somebody closes a post that is open
-- Parameters: post_id, account_id
-- Columns: none
-- Index: PRIMARY
DELETE FROM post_locks WHERE post_id = ? AND account_id = ?
