-- Purpose: one picture
-- Parameters: media_id, site_id
-- Columns: id, kind, hash, name, alternative_text, is_decorative, width, height, page_count, document_language, document_warnings, created_utc, trashed_utc
-- Index: PRIMARY
SELECT m.id, m.kind, m.hash, m.name, m.alternative_text, m.is_decorative, m.width, m.height,
  m.page_count, m.document_language, m.document_warnings, m.created_utc, m.trashed_utc
FROM media AS m
WHERE m.id = ? AND m.site_id = ?
ORDER BY m.id
LIMIT 1
