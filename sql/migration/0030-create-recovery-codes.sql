CREATE TABLE recovery_codes (
  account_id INT UNSIGNED NOT NULL COMMENT 'whose',
  code_hash BINARY(32) NOT NULL COMMENT 'SHA-256 of the code without dashes: 80 random bits',
  created_utc DATETIME NOT NULL COMMENT 'UTC; when the second factor was switched on',
  used_utc DATETIME NULL COMMENT 'UTC; when it was used up; NULL: still good',
  PRIMARY KEY (account_id, code_hash),
  CONSTRAINT recovery_codes_account FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci
  COMMENT='Codes for who has lost the phone with the second factor, each good once';
