-- Purpose: one picture
-- Parameters: media_id, site_id
-- Columns: id, hash, name, alternative_text, is_decorative, width, height
-- Index: PRIMARY
SELECT m.id, m.hash, m.name, m.alternative_text, m.is_decorative, m.width, m.height
FROM media AS m
WHERE m.id = ? AND m.site_id = ?
ORDER BY m.id
LIMIT 1
