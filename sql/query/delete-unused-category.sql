-- Purpose: removes a category that no post has
-- Parameters: subject_id, site_id
-- Columns: none
-- Index: PRIMARY
DELETE FROM categories
WHERE id = ? AND site_id = ? AND NOT EXISTS (SELECT 1 FROM post_categories AS l WHERE l.category_id = categories.id)
