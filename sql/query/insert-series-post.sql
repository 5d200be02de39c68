-- Purpose: puts a post into a series
-- Parameters: series_id, post_id, place, publish_at_utc
-- Columns: none
-- Index: none
INSERT INTO series_posts (series_id, post_id, place, publish_at_utc) VALUES (?, ?, ?, ?)
