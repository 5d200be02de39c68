CREATE TABLE media (
  id INT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  site_id INT UNSIGNED NOT NULL COMMENT 'on which site',
  hash CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'hex, of the original and the rules that made its sizes; part of the address',
  name VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'slug of the file name, without ending; part of the address',
  alternative_text VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_swedish_ai_ci NOT NULL COMMENT 'what the picture says, for those who do not see it; empty only if decorative',
  is_decorative BOOLEAN NOT NULL COMMENT '1: says nothing that the text does not say',
  width SMALLINT UNSIGNED NOT NULL COMMENT 'pixels, of the upright original',
  height SMALLINT UNSIGNED NOT NULL COMMENT 'pixels',
  created_utc DATETIME NOT NULL COMMENT 'UTC; when it was taken in',
  row_start TIMESTAMP(6) GENERATED ALWAYS AS ROW START INVISIBLE COMMENT 'UTC; from when this version stood',
  row_end TIMESTAMP(6) GENERATED ALWAYS AS ROW END INVISIBLE COMMENT 'UTC; until when, the far future: still stands',
  PERIOD FOR SYSTEM_TIME (row_start, row_end),
  PRIMARY KEY (id),
  UNIQUE KEY media_by_hash (hash, site_id),
  KEY media_by_name (site_id, name, row_end, id),
  CONSTRAINT media_site FOREIGN KEY (site_id) REFERENCES sites (id),
  CONSTRAINT media_hash_form CHECK (hash REGEXP '^[0-9a-f]{32}$'),
  CONSTRAINT media_name_form CHECK (name REGEXP '^[a-z0-9]+(-[a-z0-9]+)*$'),
  CONSTRAINT media_has_text_or_is_decorative CHECK (is_decorative = (alternative_text = '')),
  CONSTRAINT media_size_range CHECK (width >= 1 AND height >= 1)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci
  COMMENT='Pictures of a site' WITH SYSTEM VERSIONING;
