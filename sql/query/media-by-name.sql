-- Purpose: the newest picture of a name
-- Parameters: site_id, name
-- Columns: id, hash, name, alternative_text, is_decorative, width, height
-- Index: media_by_name
SELECT m.id, m.hash, m.name, m.alternative_text, m.is_decorative, m.width, m.height
FROM media AS m
WHERE m.site_id = ? AND m.name = ?
ORDER BY m.id DESC
LIMIT 1
