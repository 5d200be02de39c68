CREATE TABLE post_drafts (
  post_id INT UNSIGNED NOT NULL COMMENT 'of which post',
  account_id INT UNSIGNED NULL COMMENT 'who saved it last; NULL: the command line',
  based_on_lock_version INT UNSIGNED NOT NULL COMMENT 'lock_version of the post when the work began',
  title VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_swedish_ai_ci NULL COMMENT 'plain text; NULL: no title',
  slug VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'slug it will have',
  summary VARCHAR(2000) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_swedish_ai_ci NOT NULL DEFAULT '' COMMENT 'plain text; may be empty',
  body MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_swedish_ai_ci NOT NULL COMMENT 'cleaned XHTML fragment, with the read-more mark as a comment',
  rules_version SMALLINT UNSIGNED NOT NULL COMMENT 'version of the cleaning rules that made body',
  saved_utc DATETIME NOT NULL COMMENT 'UTC; last save',
  lock_version INT UNSIGNED NOT NULL DEFAULT 1 COMMENT 'raised by every save of the draft',
  PRIMARY KEY (post_id),
  KEY post_drafts_by_account (account_id),
  CONSTRAINT post_drafts_post FOREIGN KEY (post_id) REFERENCES posts (id),
  CONSTRAINT post_drafts_account FOREIGN KEY (account_id) REFERENCES accounts (id),
  CONSTRAINT post_drafts_slug_form CHECK (slug REGEXP '^[a-z0-9]+(-[a-z0-9]+)*$')
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci
  COMMENT='Working copies, so that a public post can be changed without showing the change';
