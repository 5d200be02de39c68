-- Purpose: puts the posts of a series behind the last part of another, in their order
-- Parameters: target_id, last_place, subject_id
-- Columns: none
-- Index: series_posts_by_place
UPDATE series_posts SET series_id = ?, place = place + ?
WHERE series_id = ?
