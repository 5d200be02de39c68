-- Purpose: stores a new category
-- Parameters: site_id, slug, name
-- Columns: none
-- Index: none
INSERT INTO categories (site_id, slug, name) VALUES (?, ?, ?)
