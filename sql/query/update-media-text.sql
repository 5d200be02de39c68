-- Purpose: changes what is said of a picture or document
-- Parameters: alternative_text, is_decorative, media_id, site_id
-- Columns: none
-- Index: PRIMARY
UPDATE media SET alternative_text = ?, is_decorative = ?
WHERE id = ? AND site_id = ?
