-- Purpose: stores a one-time link
-- Parameters: token_hash, account_id, now, expires
-- Columns: none
-- Index: none
INSERT INTO sign_in_links (token_hash, account_id, created_utc, expires_utc) VALUES (?, ?, ?, ?)
