-- The ledger of migrations. The runner writes it; see sql/README.md for the resume rule.
CREATE TABLE schema_migrations (
  number SMALLINT UNSIGNED NOT NULL COMMENT 'number of the file, from 1, without gaps',
  name VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'file name without its ending',
  checksum CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SHA-256 of the file, hex: an applied file may not change',
  started_utc DATETIME NOT NULL COMMENT 'UTC; when the runner began it',
  finished_utc DATETIME NULL COMMENT 'UTC; NULL: the runner ended between the statement and this mark',
  PRIMARY KEY (number)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci
  COMMENT='Migrations that this database has had';
