-- Purpose: stores a picture's facts
-- Parameters: site_id, hash, name, alternative_text, is_decorative, width, height
-- Columns: none
-- Index: none
INSERT INTO media (site_id, hash, name, alternative_text, is_decorative, width, height, created_utc)
VALUES (?, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP())
