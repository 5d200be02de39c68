-- Purpose: stores the facts of a picture or document
-- Parameters: site_id, kind, hash, name, alternative_text, is_decorative, width, height, page_count, document_language, document_warnings
-- Columns: none
-- Index: none
INSERT INTO media (site_id, kind, hash, name, alternative_text, is_decorative, width, height, page_count,
  document_language, document_warnings, created_utc)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP())
