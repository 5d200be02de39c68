CREATE TABLE media_data (
  media_rendition_id INT UNSIGNED NOT NULL COMMENT 'of which rendition',
  part SMALLINT UNSIGNED NOT NULL COMMENT 'order of the parts, from 0',
  bytes MEDIUMBLOB NOT NULL COMMENT 'at most 1 MiB: small write sets, small packets',
  row_start TIMESTAMP(6) GENERATED ALWAYS AS ROW START INVISIBLE COMMENT 'UTC; from when this version stood',
  row_end TIMESTAMP(6) GENERATED ALWAYS AS ROW END INVISIBLE COMMENT 'UTC; until when, the far future: still stands',
  PERIOD FOR SYSTEM_TIME (row_start, row_end),
  PRIMARY KEY (media_rendition_id, part),
  CONSTRAINT media_data_rendition FOREIGN KEY (media_rendition_id) REFERENCES media_renditions (id),
  CONSTRAINT media_data_size_range CHECK (LENGTH(bytes) BETWEEN 1 AND 1048576)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci
  COMMENT='The bytes of renditions, in parts' WITH SYSTEM VERSIONING;
