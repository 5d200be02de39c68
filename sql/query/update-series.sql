-- Purpose: changes what a series is called
-- Parameters: slug, name, description, subject_id, site_id
-- Columns: none
-- Index: PRIMARY
UPDATE series SET slug = ?, name = ?, description = ?
WHERE id = ? AND site_id = ?
