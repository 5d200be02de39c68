CREATE TABLE sign_in_links (
  token_hash BINARY(32) NOT NULL COMMENT 'SHA-256 of the token in the link',
  account_id INT UNSIGNED NOT NULL COMMENT 'who chooses a password with it',
  created_utc DATETIME NOT NULL COMMENT 'UTC',
  expires_utc DATETIME NOT NULL COMMENT 'UTC; of no use from then on',
  used_utc DATETIME NULL COMMENT 'UTC; when a password was chosen, or a newer link took its place; NULL: still good',
  PRIMARY KEY (token_hash),
  KEY sign_in_links_by_account (account_id),
  KEY sign_in_links_by_expiry (expires_utc),
  CONSTRAINT sign_in_links_account FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE,
  CONSTRAINT sign_in_links_expire_later CHECK (expires_utc > created_utc)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci
  COMMENT='One-time links with which a new account, or one whose password is forgotten, chooses a password';
