-- Purpose: what every connection of ours holds to
-- Parameters: query_limit_seconds
-- Columns: none
-- Index: none
SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,ONLY_FULL_GROUP_BY',
    time_zone = '+00:00', innodb_lock_wait_timeout = 5, max_statement_time = ?
