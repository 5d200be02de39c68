CREATE TABLE post_media (
  post_id INT UNSIGNED NOT NULL COMMENT 'which post',
  media_id INT UNSIGNED NOT NULL COMMENT 'shows which picture',
  place SMALLINT UNSIGNED NOT NULL COMMENT 'order of first use in the body, from 1',
  row_start TIMESTAMP(6) GENERATED ALWAYS AS ROW START INVISIBLE COMMENT 'UTC; from when this version stood',
  row_end TIMESTAMP(6) GENERATED ALWAYS AS ROW END INVISIBLE COMMENT 'UTC; until when, the far future: still stands',
  PERIOD FOR SYSTEM_TIME (row_start, row_end),
  PRIMARY KEY (post_id, media_id),
  KEY post_media_by_media (media_id),
  CONSTRAINT post_media_post FOREIGN KEY (post_id) REFERENCES posts (id),
  CONSTRAINT post_media_media FOREIGN KEY (media_id) REFERENCES media (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci
  COMMENT='Which picture is used in which post' WITH SYSTEM VERSIONING;
