-- Purpose: changes what a author is called
-- Parameters: slug, name, subject_id, site_id
-- Columns: none
-- Index: PRIMARY
UPDATE authors SET slug = ?, name = ?
WHERE id = ? AND site_id = ?
