-- Purpose: lets the next runner in
-- Parameters: none
-- Columns: is_released
-- Index: none
SELECT RELEASE_LOCK(CONCAT('budkavle.migrate.', DATABASE())) AS is_released
LIMIT 1
