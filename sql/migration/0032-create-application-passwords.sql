CREATE TABLE application_passwords (
  id INT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  account_id INT UNSIGNED NOT NULL COMMENT 'on whose behalf the program acts',
  name VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_swedish_as_ci NOT NULL COMMENT 'which program, in its owner''s words',
  password_hash BINARY(32) NOT NULL COMMENT 'SHA-256 of the password without dashes: 100 random bits',
  created_utc DATETIME NOT NULL COMMENT 'UTC',
  used_utc DATETIME NULL COMMENT 'UTC; last use, to the minute; NULL: never',
  revoked_utc DATETIME NULL COMMENT 'UTC; of no use from then on; NULL: good',
  PRIMARY KEY (id),
  UNIQUE KEY application_passwords_by_hash (password_hash),
  KEY application_passwords_by_account (account_id, id),
  CONSTRAINT application_passwords_account FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE,
  CONSTRAINT application_passwords_name_is_not_empty CHECK (name <> '')
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci
  COMMENT='Passwords of programs that write by AtomPub; each can be revoked alone';
