-- Purpose: makes a link to a preview of a post useless
-- Parameters: now, link_id, post_id
-- Columns: none
-- Index: PRIMARY
UPDATE preview_links SET revoked_utc = ? WHERE id = ? AND post_id = ? AND revoked_utc IS NULL
