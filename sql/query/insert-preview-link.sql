-- Purpose: stores a link to a preview
-- Parameters: token_hash, post_id, account_id, now, expires
-- Columns: none
-- Index: none
INSERT INTO preview_links (token_hash, post_id, account_id, created_utc, expires_utc) VALUES (?, ?, ?, ?, ?)
