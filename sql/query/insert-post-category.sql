-- Purpose: puts a post into a category
-- Parameters: post_id, category_id, publish_at_utc
-- Columns: none
-- Index: none
INSERT INTO post_categories (post_id, category_id, publish_at_utc) VALUES (?, ?, ?)
