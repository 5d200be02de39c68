-- No foreign key: a row outlives what it tells of, and a writer is not to wait for the row of its site.
CREATE TABLE changes (
  node VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'name of the machine that made the change; only it adds and drops these rows',
  counter BIGINT UNSIGNED NOT NULL COMMENT 'what this change raised the node''s counter to, in the same transaction',
  site_id INT UNSIGNED NULL COMMENT 'pages of which site may differ now; NULL: of all sites',
  from_utc DATETIME NULL COMMENT 'UTC; pages that depend on posts published from then on; NULL: all pages of the site',
  to_utc DATETIME NULL COMMENT 'UTC; and before then; equal to from_utc: nothing that a page shows; NULL: all pages of the site',
  changed_utc DATETIME NOT NULL COMMENT 'UTC; when; the node drops its rows after a week',
  PRIMARY KEY (node, counter),
  KEY changes_by_time (node, changed_utc, counter),
  CONSTRAINT changes_node_is_not_empty CHECK (node <> ''),
  CONSTRAINT changes_span_is_whole CHECK ((from_utc IS NULL) = (to_utc IS NULL)),
  CONSTRAINT changes_span_is_in_order CHECK (from_utc <= to_utc)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci
  COMMENT='What each raise of a change counter was about; a gap in the counters means: anything may have changed';
