-- Purpose: puts a picture or document into the trash
-- Parameters: media_id, site_id
-- Columns: none
-- Index: PRIMARY
UPDATE media SET trashed_utc = UTC_TIMESTAMP()
WHERE id = ? AND site_id = ?
