-- Purpose: removes a series that no post has
-- Parameters: subject_id, site_id
-- Columns: none
-- Index: PRIMARY
DELETE FROM series
WHERE id = ? AND site_id = ? AND NOT EXISTS (SELECT 1 FROM series_posts AS l WHERE l.series_id = series.id)
