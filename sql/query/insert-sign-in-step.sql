-- Purpose: stores that a password was right and a code is awaited
-- Parameters: token_hash, account_id, now, expires
-- Columns: none
-- Index: none
INSERT INTO sign_in_steps (token_hash, account_id, created_utc, expires_utc) VALUES (?, ?, ?, ?)
