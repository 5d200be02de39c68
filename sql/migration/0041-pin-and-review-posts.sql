-- Both are versioned with the text: who pinned a post, and when, is told by its versions. History is kept as it is (KEEP).
SET STATEMENT system_versioning_alter_history = KEEP FOR
ALTER TABLE posts
  ADD COLUMN is_pinned BOOLEAN NOT NULL DEFAULT 0 COMMENT '1: stands first on the front page while it is public' AFTER menu_position,
  ADD COLUMN review_on DATE NULL COMMENT 'Swedish day on which its writers look it over; readers see nothing of it; NULL: none' AFTER is_pinned,
  ADD KEY posts_by_pin (site_id, is_pinned, row_end, publish_at_utc, id),
  ADD KEY posts_by_review (site_id, status, row_end, review_on, id),
  ADD CONSTRAINT posts_pinned_is_post CHECK (is_pinned = 0 OR kind = 'post')
