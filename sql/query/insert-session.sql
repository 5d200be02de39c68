-- Purpose: begins a session
-- Parameters: token_hash, account_id, means, address, browser, now, now, expires
-- Columns: none
-- Index: none
INSERT INTO sessions (token_hash, account_id, means, address, browser, created_utc, seen_utc, expires_utc)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
