CREATE TABLE sessions (
  token_hash BINARY(32) NOT NULL COMMENT 'SHA-256 of the cookie: the table alone signs nobody in',
  account_id INT UNSIGNED NOT NULL COMMENT 'who is signed in',
  created_utc DATETIME NOT NULL COMMENT 'UTC; sign-in',
  seen_utc DATETIME NOT NULL COMMENT 'UTC; last use, to the minute',
  expires_utc DATETIME NOT NULL COMMENT 'UTC; dead from then on',
  PRIMARY KEY (token_hash),
  KEY sessions_by_account (account_id),
  KEY sessions_by_expiry (expires_utc),
  CONSTRAINT sessions_account FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE,
  CONSTRAINT sessions_expire_later CHECK (expires_utc > created_utc)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci
  COMMENT='Signed-in browsers';
