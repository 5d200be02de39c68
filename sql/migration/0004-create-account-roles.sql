CREATE TABLE account_roles (
  account_id INT UNSIGNED NOT NULL COMMENT 'whose',
  site_id INT UNSIGNED NOT NULL COMMENT 'on which site',
  role ENUM('writer','editor','administrator') CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'writer: own drafts; editor: publishes; administrator: settings as well',
  PRIMARY KEY (account_id, site_id),
  KEY account_roles_by_site (site_id),
  CONSTRAINT account_roles_account FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE,
  CONSTRAINT account_roles_site FOREIGN KEY (site_id) REFERENCES sites (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_swedish_ai_ci
  COMMENT='What an account may do on a site';
