-- Purpose: who began a post
-- Parameters: post_id
-- Columns: account_id
-- Index: PRIMARY
SELECT o.account_id FROM post_owners AS o WHERE o.post_id = ? ORDER BY o.post_id LIMIT 1
