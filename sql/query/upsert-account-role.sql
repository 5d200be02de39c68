-- Purpose: gives an account a role on a site
-- Parameters: account_id, site_id, role
-- Columns: none
-- Index: PRIMARY
INSERT INTO account_roles (account_id, site_id, role) VALUES (?, ?, ?)
ON DUPLICATE KEY UPDATE role = VALUES(role)
