CREATE TABLE categories (
  id INT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  site_id INT UNSIGNED NOT NULL COMMENT 'on which site',
  slug VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'part of the address /kategori/SLUG/',
  name VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_swedish_as_ci NOT NULL COMMENT 'name that readers see',
  description VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_swedish_ai_ci NOT NULL DEFAULT '' COMMENT 'plain text; may be empty',
  row_start TIMESTAMP(6) GENERATED ALWAYS AS ROW START INVISIBLE COMMENT 'UTC; from when this version stood',
  row_end TIMESTAMP(6) GENERATED ALWAYS AS ROW END INVISIBLE COMMENT 'UTC; until when, the far future: still stands',
  PERIOD FOR SYSTEM_TIME (row_start, row_end),
  PRIMARY KEY (id),
  UNIQUE KEY categories_by_slug (site_id, slug),
  UNIQUE KEY categories_by_name (site_id, name),
  CONSTRAINT categories_site FOREIGN KEY (site_id) REFERENCES sites (id),
  CONSTRAINT categories_slug_form CHECK (slug REGEXP '^[a-z0-9]+(-[a-z0-9]+)*$'),
  CONSTRAINT categories_name_is_not_empty CHECK (name <> '')
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci
  COMMENT='Subjects of a site' WITH SYSTEM VERSIONING;
