-- The databases that an account has a right to, or to something in, as patterns: budkavle\_test is one database.
SELECT db AS name FROM mysql.db WHERE user = ? AND host = ?
UNION SELECT db FROM mysql.tables_priv WHERE user = ? AND host = ?
ORDER BY name LIMIT 100
