-- Purpose: what an account may do, site by site
-- Parameters: account_id
-- Columns: site_id, role
-- Index: PRIMARY
SELECT r.site_id, r.role
FROM account_roles AS r
WHERE r.account_id = ?
ORDER BY r.site_id
LIMIT 1000
