-- Purpose: takes a category from all its posts
-- Parameters: subject_id
-- Columns: none
-- Index: post_categories_by_time
DELETE FROM post_categories
WHERE category_id = ?
