-- Purpose: who begins a post
-- Parameters: post_id, account_id
-- Columns: none
-- Index: none
INSERT INTO post_owners (post_id, account_id) VALUES (?, ?)
