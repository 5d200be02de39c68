-- Purpose: stores a new series
-- Parameters: site_id, slug, name
-- Columns: none
-- Index: none
INSERT INTO series (site_id, slug, name) VALUES (?, ?, ?)
