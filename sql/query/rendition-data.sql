-- Purpose: the bytes of one size of a picture, in parts
-- Parameters: hash, width, media_type
-- Columns: site_id, byte_count, part, bytes
-- Index: media_by_hash
SELECT d.site_id, d.byte_count, d.part, d.bytes
FROM public_rendition_data AS d
WHERE d.hash = ? AND d.width = ? AND d.media_type = ?
ORDER BY d.site_id, d.part
LIMIT 4096
