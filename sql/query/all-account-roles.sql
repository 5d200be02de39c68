-- Purpose: what every account may do, site by site
-- Parameters: none
-- Columns: account_id, site_id, role
-- Index: PRIMARY
SELECT r.account_id, r.site_id, r.role
FROM account_roles AS r
ORDER BY r.account_id, r.site_id
LIMIT 100000
