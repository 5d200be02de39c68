CREATE TABLE comments (
  id INT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  post_id INT UNSIGNED NOT NULL COMMENT 'on which post',
  status ENUM('awaiting','published','refused') CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'awaiting' COMMENT 'an editor decides; awaiting is never public',
  author_name VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_swedish_ai_ci NOT NULL COMMENT 'name as the writer gave it, plain text',
  body VARCHAR(10000) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_swedish_ai_ci NOT NULL COMMENT 'plain text',
  written_utc DATETIME NOT NULL DEFAULT (UTC_TIMESTAMP()) COMMENT 'UTC; when it came in',
  origin VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL COMMENT 'import source and its id; NULL: written here',
  row_start TIMESTAMP(6) GENERATED ALWAYS AS ROW START INVISIBLE COMMENT 'UTC; from when this version stood',
  row_end TIMESTAMP(6) GENERATED ALWAYS AS ROW END INVISIBLE COMMENT 'UTC; until when, the far future: still stands',
  PERIOD FOR SYSTEM_TIME (row_start, row_end),
  PRIMARY KEY (id),
  UNIQUE KEY comments_by_origin (post_id, origin),
  KEY comments_by_post (post_id, row_end, status, written_utc, id),
  KEY comments_by_status (status, row_end, written_utc, id),
  CONSTRAINT comments_post FOREIGN KEY (post_id) REFERENCES posts (id),
  CONSTRAINT comments_name_is_not_empty CHECK (author_name <> ''),
  CONSTRAINT comments_body_is_not_empty CHECK (body <> '')
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci
  COMMENT='What readers wrote under posts' WITH SYSTEM VERSIONING;
