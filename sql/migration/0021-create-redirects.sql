CREATE TABLE redirects (
  id INT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  site_id INT UNSIGNED NOT NULL COMMENT 'on which site',
  from_path VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'old path without the site''s prefix, decoded, begins with a slash',
  to_path VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL COMMENT 'path within the site or an absolute URL; NULL: to_post_id or gone',
  to_post_id INT UNSIGNED NULL COMMENT 'post whose present address answers; NULL: to_path or gone',
  gone_reason VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_swedish_ai_ci NOT NULL DEFAULT '' COMMENT 'with neither target: why it is gone; may be empty',
  row_start TIMESTAMP(6) GENERATED ALWAYS AS ROW START INVISIBLE COMMENT 'UTC; from when this version stood',
  row_end TIMESTAMP(6) GENERATED ALWAYS AS ROW END INVISIBLE COMMENT 'UTC; until when, the far future: still stands',
  PERIOD FOR SYSTEM_TIME (row_start, row_end),
  PRIMARY KEY (id),
  UNIQUE KEY redirects_by_path (site_id, from_path),
  KEY redirects_by_post (to_post_id),
  CONSTRAINT redirects_site FOREIGN KEY (site_id) REFERENCES sites (id),
  CONSTRAINT redirects_post FOREIGN KEY (to_post_id) REFERENCES posts (id),
  CONSTRAINT redirects_from_path_form CHECK (from_path LIKE '/%'),
  CONSTRAINT redirects_to_path_form CHECK (to_path REGEXP '^(/($|[^/])|https?://)'),
  CONSTRAINT redirects_one_target CHECK (to_path IS NULL OR to_post_id IS NULL)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci
  COMMENT='Old addresses: where they went, or that they are gone' WITH SYSTEM VERSIONING;
