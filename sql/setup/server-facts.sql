-- What set-up must know of a server before it changes anything, as the administrator's account sees it. client_host is where
-- the server sees this machine. lacking counts the rights without which databases and accounts cannot be made.
SELECT VERSION() AS version, SUBSTRING_INDEX(USER(), '@', -1) AS client_host, CURRENT_USER() AS account,
  EXISTS (SELECT 1 FROM information_schema.engines WHERE engine = 'InnoDB' AND support IN ('YES', 'DEFAULT')) AS has_innodb,
  (SELECT COUNT(DISTINCT privilege_type) FROM information_schema.user_privileges
    WHERE grantee = CONCAT('''', SUBSTRING_INDEX(CURRENT_USER(), '@', 1), '''@''', SUBSTRING_INDEX(CURRENT_USER(), '@', -1), '''')
      AND is_grantable = 'YES'
      AND privilege_type IN ('CREATE', 'DROP', 'ALTER', 'SELECT', 'INSERT', 'UPDATE', 'DELETE', 'CREATE VIEW', 'CREATE USER')) AS rights
LIMIT 1
