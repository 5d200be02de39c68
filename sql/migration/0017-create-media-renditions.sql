CREATE TABLE media_renditions (
  id INT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  media_id INT UNSIGNED NOT NULL COMMENT 'of which picture',
  media_type VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'as image/webp',
  width SMALLINT UNSIGNED NOT NULL COMMENT 'pixels',
  height SMALLINT UNSIGNED NOT NULL COMMENT 'pixels',
  byte_count INT UNSIGNED NOT NULL COMMENT 'bytes in all its parts',
  row_start TIMESTAMP(6) GENERATED ALWAYS AS ROW START INVISIBLE COMMENT 'UTC; from when this version stood',
  row_end TIMESTAMP(6) GENERATED ALWAYS AS ROW END INVISIBLE COMMENT 'UTC; until when, the far future: still stands',
  PERIOD FOR SYSTEM_TIME (row_start, row_end),
  PRIMARY KEY (id),
  UNIQUE KEY media_renditions_by_size (media_id, media_type, width),
  CONSTRAINT media_renditions_media FOREIGN KEY (media_id) REFERENCES media (id),
  CONSTRAINT media_renditions_type_form CHECK (media_type REGEXP '^[a-z]+/[a-z0-9.+-]+$'),
  CONSTRAINT media_renditions_size_range CHECK (width >= 1 AND height >= 1)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci
  COMMENT='One size and format of a picture' WITH SYSTEM VERSIONING;
