-- A post stands in one series at most. The time is a copy, as in post_categories: a series' feed is a range of one index.
-- Nothing was in the table before: no program could put a post into a series. History is kept as it is (KEEP).
SET STATEMENT system_versioning_alter_history = KEEP FOR
ALTER TABLE series_posts
  ADD COLUMN publish_at_utc DATETIME NULL COMMENT 'UTC; the post''s publish_at_utc; NULL as there' AFTER place,
  ADD UNIQUE KEY series_posts_one_of_post (post_id),
  ADD KEY series_posts_by_time (series_id, row_end, publish_at_utc, post_id),
  DROP KEY series_posts_by_post
