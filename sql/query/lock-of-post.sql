-- Purpose: who has a post open, held until the transaction ends
-- Parameters: post_id
-- Columns: account_id, display_name, since_utc, seen_utc
-- Index: PRIMARY
SELECT l.account_id, a.display_name, l.since_utc, l.seen_utc
FROM post_locks AS l JOIN accounts AS a ON a.id = l.account_id
WHERE l.post_id = ?
ORDER BY l.post_id
LIMIT 1
FOR UPDATE
