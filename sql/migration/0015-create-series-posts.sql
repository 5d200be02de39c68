CREATE TABLE series_posts (
  series_id INT UNSIGNED NOT NULL COMMENT 'in which series',
  post_id INT UNSIGNED NOT NULL COMMENT 'which post',
  place INT UNSIGNED NOT NULL COMMENT 'order within the series, from 1; gaps are allowed',
  row_start TIMESTAMP(6) GENERATED ALWAYS AS ROW START INVISIBLE COMMENT 'UTC; from when this version stood',
  row_end TIMESTAMP(6) GENERATED ALWAYS AS ROW END INVISIBLE COMMENT 'UTC; until when, the far future: still stands',
  PERIOD FOR SYSTEM_TIME (row_start, row_end),
  PRIMARY KEY (series_id, post_id),
  UNIQUE KEY series_posts_by_place (series_id, place),
  KEY series_posts_by_post (post_id),
  CONSTRAINT series_posts_series FOREIGN KEY (series_id) REFERENCES series (id),
  CONSTRAINT series_posts_post FOREIGN KEY (post_id) REFERENCES posts (id),
  CONSTRAINT series_posts_place_range CHECK (place >= 1)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci
  COMMENT='Place of a post in a series' WITH SYSTEM VERSIONING;
