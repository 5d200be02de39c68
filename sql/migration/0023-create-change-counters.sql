CREATE TABLE change_counters (
  node VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'name of the machine that raises this row; only it does',
  counter BIGINT UNSIGNED NOT NULL COMMENT 'raised in the same transaction as every visible change',
  changed_utc DATETIME NOT NULL COMMENT 'UTC; last raise',
  PRIMARY KEY (node),
  CONSTRAINT change_counters_node_is_not_empty CHECK (node <> '')
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci
  COMMENT='One row per node: every process watches all of them to see that something changed';
