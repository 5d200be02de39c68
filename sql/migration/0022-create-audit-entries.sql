-- No foreign keys: an entry outlives what it tells of.
CREATE TABLE audit_entries (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  happened_utc DATETIME NOT NULL COMMENT 'UTC',
  who VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_swedish_as_ci NOT NULL COMMENT 'login, or the system user of the command line',
  site_id INT UNSIGNED NULL COMMENT 'on which site; NULL: concerns all',
  action VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'as add, change, publish, withdraw',
  subject_kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'as post, site, media, account',
  subject_id BIGINT UNSIGNED NOT NULL COMMENT 'id in its table',
  details VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_swedish_ai_ci NOT NULL DEFAULT '' COMMENT 'what a colleague would ask first, as the slug; never a secret',
  PRIMARY KEY (id),
  KEY audit_entries_by_subject (subject_kind, subject_id, id),
  KEY audit_entries_by_site (site_id, id),
  CONSTRAINT audit_entries_who_is_not_empty CHECK (who <> '')
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci
  COMMENT='Who did what when; the editor role may add, never change';
