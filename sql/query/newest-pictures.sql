-- Purpose: pictures of a site, last taken in first, before one of them; without those in the trash
-- Parameters: site_id, before_id, count
-- Columns: id
-- Index: media_by_age
SELECT m.id
FROM media AS m
WHERE m.site_id = ? AND m.id < ? AND m.kind = 'picture' AND m.trashed_utc IS NULL
ORDER BY m.id DESC
LIMIT ?
