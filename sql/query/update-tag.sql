-- Purpose: changes what a tag is called
-- Parameters: slug, name, subject_id, site_id
-- Columns: none
-- Index: PRIMARY
UPDATE tags SET slug = ?, name = ?
WHERE id = ? AND site_id = ?
