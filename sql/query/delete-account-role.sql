-- Purpose: takes an account's role on a site away
-- Parameters: account_id, site_id
-- Columns: none
-- Index: PRIMARY
DELETE FROM account_roles
WHERE account_id = ? AND site_id = ?
LIMIT 1
