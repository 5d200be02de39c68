-- Purpose: takes a picture or document out of the trash
-- Parameters: media_id, site_id
-- Columns: none
-- Index: PRIMARY
UPDATE media SET trashed_utc = NULL
WHERE id = ? AND site_id = ?
