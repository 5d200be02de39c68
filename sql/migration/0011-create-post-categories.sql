-- publish_at_utc is the post's, kept here by the store in the same transaction, so that a page of a category
-- is a range of one index however many posts the category has.
CREATE TABLE post_categories (
  post_id INT UNSIGNED NOT NULL COMMENT 'which post',
  category_id INT UNSIGNED NOT NULL COMMENT 'belongs to which category',
  publish_at_utc DATETIME NULL COMMENT 'UTC; the post''s publish_at_utc; NULL as there',
  row_start TIMESTAMP(6) GENERATED ALWAYS AS ROW START INVISIBLE COMMENT 'UTC; from when this version stood',
  row_end TIMESTAMP(6) GENERATED ALWAYS AS ROW END INVISIBLE COMMENT 'UTC; until when, the far future: still stands',
  PERIOD FOR SYSTEM_TIME (row_start, row_end),
  PRIMARY KEY (post_id, category_id),
  KEY post_categories_by_time (category_id, row_end, publish_at_utc, post_id),
  CONSTRAINT post_categories_post FOREIGN KEY (post_id) REFERENCES posts (id),
  CONSTRAINT post_categories_category FOREIGN KEY (category_id) REFERENCES categories (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci
  COMMENT='Which post belongs to which category' WITH SYSTEM VERSIONING;
