-- Purpose: all accounts by login
-- Parameters: none
-- Columns: login, display_name
-- Index: none
SELECT a.login, a.display_name
FROM accounts AS a
ORDER BY a.login, a.id
LIMIT 10000
