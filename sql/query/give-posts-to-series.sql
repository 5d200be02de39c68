-- Purpose: puts the posts of a series behind those of another that does not have them yet
-- Parameters: target_id, target_id, subject_id, target_id
-- Columns: none
-- Index: PRIMARY
INSERT INTO series_posts (series_id, post_id, place)
SELECT ?, l.post_id, l.place + (SELECT COALESCE(MAX(m.place), 0) FROM series_posts AS m WHERE m.series_id = ?)
FROM series_posts AS l
WHERE l.series_id = ? AND NOT EXISTS (SELECT 1 FROM series_posts AS o WHERE o.post_id = l.post_id AND o.series_id = ?)
