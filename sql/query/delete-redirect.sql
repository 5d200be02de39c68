-- Purpose: removes a redirect
-- Parameters: redirect_id, site_id
-- Columns: none
-- Index: PRIMARY
DELETE FROM redirects
WHERE id = ? AND site_id = ?
