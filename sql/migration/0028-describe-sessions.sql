ALTER TABLE sessions
  ADD COLUMN id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'what its owner names it by, to end it' FIRST,
  ADD COLUMN means ENUM('password', 'link', 'web_server') CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'password' COMMENT 'how it began; web_server: REMOTE_USER' AFTER account_id,
  ADD COLUMN address VARCHAR(45) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'IP address it began from, for its owner to know it by' AFTER means,
  ADD COLUMN browser VARCHAR(100) NOT NULL DEFAULT '' COMMENT 'as Firefox, Windows: for its owner to know it by' AFTER address,
  ADD UNIQUE KEY sessions_by_id (id);
