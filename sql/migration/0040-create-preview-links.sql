CREATE TABLE preview_links (
  id INT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'to revoke it by; says nothing of its token',
  token_hash BINARY(32) NOT NULL COMMENT 'SHA-256 of the token in the link',
  post_id INT UNSIGNED NOT NULL COMMENT 'which post it shows, with its working copy',
  account_id INT UNSIGNED NOT NULL COMMENT 'who made it',
  created_utc DATETIME NOT NULL COMMENT 'UTC',
  expires_utc DATETIME NOT NULL COMMENT 'UTC; of no use from then on',
  revoked_utc DATETIME NULL COMMENT 'UTC; when it was taken back; NULL: it was not',
  PRIMARY KEY (id),
  UNIQUE KEY preview_links_by_token (token_hash),
  KEY preview_links_by_post (post_id, expires_utc, id),
  KEY preview_links_by_account (account_id),
  CONSTRAINT preview_links_post FOREIGN KEY (post_id) REFERENCES posts (id),
  CONSTRAINT preview_links_account FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE,
  CONSTRAINT preview_links_expire_later CHECK (expires_utc > created_utc)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci
  COMMENT='Links with which somebody without an account sees a post before it is published, for some days'
