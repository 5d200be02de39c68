-- Purpose: notes that a session is used
-- Parameters: now, session_id
-- Columns: none
-- Index: sessions_by_id
UPDATE sessions SET seen_utc = ?
WHERE id = ?
LIMIT 1
