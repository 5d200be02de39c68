-- Purpose: the pictures of a site by name, those of the same name oldest first
-- Parameters: site_id, count
-- Columns: id, hash, name, alternative_text, is_decorative, width, height
-- Index: media_by_name
SELECT m.id, m.hash, m.name, m.alternative_text, m.is_decorative, m.width, m.height
FROM media AS m
WHERE m.site_id = ?
ORDER BY m.name, m.id
LIMIT ?
