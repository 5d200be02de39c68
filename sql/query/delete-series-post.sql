-- Purpose: takes a post out of its series; its history stays
-- Parameters: post_id
-- Columns: none
-- Index: series_posts_one_of_post
DELETE FROM series_posts
WHERE post_id = ?
