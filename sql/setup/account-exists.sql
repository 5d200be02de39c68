SELECT 1 AS found FROM mysql.user WHERE User = ? AND Host = ? LIMIT 1
