CREATE TABLE post_tags (
  post_id INT UNSIGNED NOT NULL COMMENT 'which post',
  tag_id INT UNSIGNED NOT NULL COMMENT 'has which tag',
  publish_at_utc DATETIME NULL COMMENT 'UTC; the post''s publish_at_utc; NULL as there',
  row_start TIMESTAMP(6) GENERATED ALWAYS AS ROW START INVISIBLE COMMENT 'UTC; from when this version stood',
  row_end TIMESTAMP(6) GENERATED ALWAYS AS ROW END INVISIBLE COMMENT 'UTC; until when, the far future: still stands',
  PERIOD FOR SYSTEM_TIME (row_start, row_end),
  PRIMARY KEY (post_id, tag_id),
  KEY post_tags_by_time (tag_id, row_end, publish_at_utc, post_id),
  CONSTRAINT post_tags_post FOREIGN KEY (post_id) REFERENCES posts (id),
  CONSTRAINT post_tags_tag FOREIGN KEY (tag_id) REFERENCES tags (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci
  COMMENT='Which post has which tag' WITH SYSTEM VERSIONING;
