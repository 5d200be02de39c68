-- The server's general log, where it is switched on, would keep the password that password-hash asks about.
SET SESSION sql_log_off = 1
