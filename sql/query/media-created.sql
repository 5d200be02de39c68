-- Purpose: when a picture was taken in
-- Parameters: media_id, site_id
-- Columns: created_utc
-- Index: PRIMARY
SELECT m.created_utc FROM media AS m WHERE m.id = ? AND m.site_id = ? ORDER BY m.id LIMIT 1
