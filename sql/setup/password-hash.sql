-- What CREATE USER and ALTER USER take instead of the password itself, which they would show in lists of processes and logs.
SELECT PASSWORD(?) AS hash LIMIT 1
