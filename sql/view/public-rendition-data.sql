-- Bytes of pictures. An address holds 128 bits of the picture's hash: who knows it has been shown it.
CREATE OR REPLACE ALGORITHM = MERGE SQL SECURITY DEFINER VIEW public_rendition_data AS
SELECT m.hash, m.site_id, r.media_type, r.width, r.byte_count, d.part, d.bytes
FROM media AS m
JOIN media_renditions AS r ON r.media_id = m.id
JOIN media_data AS d ON d.media_rendition_id = r.id
