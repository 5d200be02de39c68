-- Purpose: stores a recovery code
-- Parameters: account_id, code_hash, now
-- Columns: none
-- Index: none
INSERT INTO recovery_codes (account_id, code_hash, created_utc) VALUES (?, ?, ?)
