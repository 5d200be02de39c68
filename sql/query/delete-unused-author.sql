-- Purpose: removes a author that no post has
-- Parameters: subject_id, site_id
-- Columns: none
-- Index: PRIMARY
DELETE FROM authors
WHERE id = ? AND site_id = ? AND NOT EXISTS (SELECT 1 FROM posts AS l WHERE l.author_id = authors.id)
