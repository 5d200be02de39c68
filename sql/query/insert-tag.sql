-- Purpose: stores a new tag
-- Parameters: site_id, slug, name
-- Columns: none
-- Index: none
INSERT INTO tags (site_id, slug, name) VALUES (?, ?, ?)
