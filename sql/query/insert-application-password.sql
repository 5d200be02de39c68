-- Purpose: stores the password of a program
-- Parameters: account_id, name, password_hash, now
-- Columns: none
-- Index: none
INSERT INTO application_passwords (account_id, name, password_hash, created_utc) VALUES (?, ?, ?, ?)
