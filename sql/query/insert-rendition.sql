-- Purpose: stores the facts of one size
-- Parameters: media_id, media_type, width, height, byte_count
-- Columns: none
-- Index: none
INSERT INTO media_renditions (media_id, media_type, width, height, byte_count)
VALUES (?, ?, ?, ?, ?)
