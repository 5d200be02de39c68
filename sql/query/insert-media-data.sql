-- Purpose: stores one part of a rendition's bytes
-- Parameters: media_rendition_id, part, bytes
-- Columns: none
-- Index: none
INSERT INTO media_data (media_rendition_id, part, bytes) VALUES (?, ?, ?)
