-- Purpose: sends an old path to a post
-- Parameters: site_id, path, post_id
-- Columns: none
-- Index: redirects_by_path
INSERT INTO redirects (site_id, from_path, to_post_id) VALUES (?, ?, ?)
ON DUPLICATE KEY UPDATE to_post_id = VALUES(to_post_id), to_path = NULL, gone_reason = ''
