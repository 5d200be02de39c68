-- Purpose: says that what an old path had is gone, and why
-- Parameters: site_id, path, gone_reason
-- Columns: none
-- Index: redirects_by_path
INSERT INTO redirects (site_id, from_path, gone_reason) VALUES (?, ?, ?)
ON DUPLICATE KEY UPDATE to_post_id = NULL, to_path = NULL, gone_reason = VALUES(gone_reason)
