-- Purpose: stores a new author
-- Parameters: site_id, slug, name
-- Columns: none
-- Index: none
INSERT INTO authors (site_id, slug, name) VALUES (?, ?, ?)
