-- Purpose: stores an account
-- Parameters: login, display_name, password_hash, is_administrator, now, now
-- Columns: none
-- Index: none
INSERT INTO accounts (login, display_name, password_hash, is_administrator, created_utc, password_changed_utc)
VALUES (?, ?, ?, ?, ?, ?)
