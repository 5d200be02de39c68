-- Purpose: waits until no other runner migrates this database
-- Parameters: wait_seconds
-- Columns: is_held
-- Index: none
SELECT GET_LOCK(CONCAT('budkavle.migrate.', DATABASE()), ?) AS is_held
LIMIT 1
