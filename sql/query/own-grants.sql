-- Purpose: what the account that asks may do, with its role's rights and those of everybody (FOR CURRENT_USER would leave those two out)
-- Parameters: none
-- Columns: one, whose name holds the account's
-- Index: none
SHOW GRANTS
