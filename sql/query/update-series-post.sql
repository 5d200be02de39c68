-- Purpose: gives a post another series, place or time
-- Parameters: series_id, place, publish_at_utc, post_id
-- Columns: none
-- Index: series_posts_one_of_post
UPDATE series_posts SET series_id = ?, place = ?, publish_at_utc = ?
WHERE post_id = ?
