-- Purpose: changes what a category is called
-- Parameters: slug, name, description, subject_id, site_id
-- Columns: none
-- Index: PRIMARY
UPDATE categories SET slug = ?, name = ?, description = ?
WHERE id = ? AND site_id = ?
