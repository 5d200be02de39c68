CREATE TABLE post_owners (
  post_id INT UNSIGNED NOT NULL COMMENT 'which post',
  account_id INT UNSIGNED NOT NULL COMMENT 'who began it: a writer may change only these',
  PRIMARY KEY (post_id),
  KEY post_owners_by_account (account_id, post_id),
  CONSTRAINT post_owners_post FOREIGN KEY (post_id) REFERENCES posts (id),
  CONSTRAINT post_owners_account FOREIGN KEY (account_id) REFERENCES accounts (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci
  COMMENT='Whose posts are, among those who write; no row: begun on the command line or by an import';
