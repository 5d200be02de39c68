-- Purpose: sends an old path to another path or address
-- Parameters: site_id, path, to_path
-- Columns: none
-- Index: redirects_by_path
INSERT INTO redirects (site_id, from_path, to_path) VALUES (?, ?, ?)
ON DUPLICATE KEY UPDATE to_post_id = NULL, to_path = VALUES(to_path), gone_reason = ''
