-- Purpose: takes all posts out of a series
-- Parameters: subject_id
-- Columns: none
-- Index: PRIMARY
DELETE FROM series_posts
WHERE series_id = ?
