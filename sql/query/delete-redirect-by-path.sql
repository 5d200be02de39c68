-- Purpose: forgets an old path, which has a page of its own again
-- Parameters: site_id, path
-- Columns: none
-- Index: redirects_by_path
DELETE FROM redirects
WHERE site_id = ? AND from_path = ?
