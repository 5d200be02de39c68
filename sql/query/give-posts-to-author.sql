-- Purpose: puts another author's name under all posts of one; a version of each post
-- Parameters: target_id, who, subject_id
-- Columns: none
-- Index: posts_by_author
UPDATE posts SET author_id = ?, saved_utc = UTC_TIMESTAMP(), saved_by = ?, lock_version = lock_version + 1
WHERE author_id = ?
