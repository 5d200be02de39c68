CREATE TABLE sign_in_attempts (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
  login VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_swedish_as_ci NOT NULL COMMENT 'name that was tried, also of accounts that do not exist',
  address VARCHAR(45) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'IP address it came from; removed with the row after some days',
  attempted_utc DATETIME NOT NULL COMMENT 'UTC',
  is_success BOOLEAN NOT NULL COMMENT '1: the password was right',
  PRIMARY KEY (id),
  KEY sign_in_attempts_by_login (login, attempted_utc),
  KEY sign_in_attempts_by_address (address, attempted_utc),
  KEY sign_in_attempts_by_time (attempted_utc)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci
  COMMENT='Recent sign-ins, right and wrong, so that guessing can be slowed';
