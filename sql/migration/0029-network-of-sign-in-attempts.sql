ALTER TABLE sign_in_attempts
  ADD COLUMN network VARCHAR(45) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'IPv4 address or /64 of IPv6 it came from; removed with the row after 30 days' AFTER login,
  DROP COLUMN address,
  MODIFY COLUMN is_success BOOLEAN NOT NULL COMMENT '1: signed in; 0: it was wrong, or is being looked at',
  DROP KEY sign_in_attempts_by_login,
  DROP KEY sign_in_attempts_by_address,
  ADD KEY sign_in_attempts_by_login (login, attempted_utc, network, is_success),
  ADD KEY sign_in_attempts_by_network (network, attempted_utc, is_success);
