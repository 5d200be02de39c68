-- Purpose: one picture by its hash
-- Parameters: site_id, hash
-- Columns: id, hash, name, alternative_text, is_decorative, width, height
-- Index: media_by_hash
SELECT m.id, m.hash, m.name, m.alternative_text, m.is_decorative, m.width, m.height
FROM media AS m
WHERE m.site_id = ? AND m.hash = ?
ORDER BY m.id
LIMIT 1
