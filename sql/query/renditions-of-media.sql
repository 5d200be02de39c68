-- Purpose: sizes and formats of a picture
-- Parameters: media_id
-- Columns: media_type, width, height, byte_count
-- Index: media_renditions_by_size
SELECT r.media_type, r.width, r.height, r.byte_count
FROM media_renditions AS r
WHERE r.media_id = ?
ORDER BY r.media_type, r.width
LIMIT 1000
