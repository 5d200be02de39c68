CREATE TABLE sign_in_steps (
  token_hash BINARY(32) NOT NULL COMMENT 'SHA-256 of the ticket in the form that asks for the code',
  account_id INT UNSIGNED NOT NULL COMMENT 'whose password was right',
  created_utc DATETIME NOT NULL COMMENT 'UTC',
  expires_utc DATETIME NOT NULL COMMENT 'UTC; of no use from then on',
  PRIMARY KEY (token_hash),
  KEY sign_in_steps_by_account (account_id),
  KEY sign_in_steps_by_expiry (expires_utc),
  CONSTRAINT sign_in_steps_account FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE,
  CONSTRAINT sign_in_steps_expire_later CHECK (expires_utc > created_utc)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci
  COMMENT='Sign-ins whose password was right and whose code is awaited, for a few minutes';
