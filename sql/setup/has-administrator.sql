SELECT EXISTS (SELECT 1 FROM accounts WHERE is_administrator = 1 AND is_disabled = 0) AS found LIMIT 1
