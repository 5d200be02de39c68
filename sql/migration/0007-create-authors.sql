CREATE TABLE authors (
  id INT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  site_id INT UNSIGNED NOT NULL COMMENT 'on which site',
  slug VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'part of the address /av/SLUG/',
  name VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_swedish_as_ci NOT NULL COMMENT 'name under the posts',
  account_id INT UNSIGNED NULL COMMENT 'whose name it is; NULL: no account, as after an import',
  row_start TIMESTAMP(6) GENERATED ALWAYS AS ROW START INVISIBLE COMMENT 'UTC; from when this version stood',
  row_end TIMESTAMP(6) GENERATED ALWAYS AS ROW END INVISIBLE COMMENT 'UTC; until when, the far future: still stands',
  PERIOD FOR SYSTEM_TIME (row_start, row_end),
  PRIMARY KEY (id),
  UNIQUE KEY authors_by_slug (site_id, slug),
  UNIQUE KEY authors_by_name (site_id, name),
  KEY authors_by_account (account_id),
  CONSTRAINT authors_site FOREIGN KEY (site_id) REFERENCES sites (id),
  CONSTRAINT authors_account FOREIGN KEY (account_id) REFERENCES accounts (id),
  CONSTRAINT authors_slug_form CHECK (slug REGEXP '^[a-z0-9]+(-[a-z0-9]+)*$'),
  CONSTRAINT authors_name_is_not_empty CHECK (name <> '')
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci
  COMMENT='Names that stand under posts' WITH SYSTEM VERSIONING;
