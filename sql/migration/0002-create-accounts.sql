CREATE TABLE accounts (
  id INT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  login VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_swedish_as_ci NOT NULL COMMENT 'name that one signs in with; letter case does not matter',
  display_name VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_swedish_ai_ci NOT NULL COMMENT 'name that colleagues see',
  password_hash VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'argon2id in the PHC text form',
  is_administrator BOOLEAN NOT NULL DEFAULT FALSE COMMENT '1: may do everything on every site',
  is_disabled BOOLEAN NOT NULL DEFAULT FALSE COMMENT '1: cannot sign in; the row stays for the audit trail',
  created_utc DATETIME NOT NULL COMMENT 'UTC; when the account was made',
  password_changed_utc DATETIME NOT NULL COMMENT 'UTC; sessions older than this are void',
  PRIMARY KEY (id),
  UNIQUE KEY accounts_by_login (login),
  CONSTRAINT accounts_login_is_not_empty CHECK (login <> ''),
  CONSTRAINT accounts_password_is_argon2id CHECK (password_hash LIKE '$argon2id$%')
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci
  COMMENT='People who write and publish. Never visible to the reader role';
