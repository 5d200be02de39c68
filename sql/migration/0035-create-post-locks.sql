CREATE TABLE post_locks (
  post_id INT UNSIGNED NOT NULL COMMENT 'which post',
  account_id INT UNSIGNED NOT NULL COMMENT 'who has it open',
  since_utc DATETIME NOT NULL COMMENT 'UTC; when it was opened',
  seen_utc DATETIME NOT NULL COMMENT 'UTC; last sign of life: a lock without one for some minutes holds nobody back',
  PRIMARY KEY (post_id),
  KEY post_locks_by_account (account_id),
  CONSTRAINT post_locks_post FOREIGN KEY (post_id) REFERENCES posts (id),
  CONSTRAINT post_locks_account FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci
  COMMENT='Who has a post open for writing: a courtesy among colleagues; lock_version is what keeps texts apart';
