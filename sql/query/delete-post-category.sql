-- Purpose: takes a post out of a category; its history stays
-- Parameters: post_id, category_id
-- Columns: none
-- Index: PRIMARY
DELETE FROM post_categories
WHERE post_id = ? AND category_id = ?
