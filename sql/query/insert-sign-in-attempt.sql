-- Purpose: notes a sign-in that is about to be looked at; it counts as wrong until it has proved right
-- Parameters: login, network, now
-- Columns: none
-- Index: none
INSERT INTO sign_in_attempts (login, network, attempted_utc, is_success) VALUES (?, ?, ?, 0)
