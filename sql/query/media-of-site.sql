-- Purpose: the pictures and documents of a site by name, but for the trash, those of the same name oldest first
-- Parameters: site_id, count
-- Columns: id, kind, hash, name, alternative_text, is_decorative, width, height, page_count, document_language, document_warnings, created_utc, trashed_utc
-- Index: media_by_name
SELECT m.id, m.kind, m.hash, m.name, m.alternative_text, m.is_decorative, m.width, m.height,
  m.page_count, m.document_language, m.document_warnings, m.created_utc, m.trashed_utc
FROM media AS m
WHERE m.site_id = ? AND m.trashed_utc IS NULL
ORDER BY m.name, m.id
LIMIT ?
