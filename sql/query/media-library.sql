-- Purpose: pictures and documents of a site, newest first, those of a kind and with a text in name or description
-- Parameters: site_id, before_id, kind, is_trashed, search, search, count
-- Columns: id, kind, hash, name, alternative_text, is_decorative, width, height, page_count, document_language, document_warnings, created_utc, trashed_utc
-- Index: media_by_age
SELECT m.id, m.kind, m.hash, m.name, m.alternative_text, m.is_decorative, m.width, m.height,
  m.page_count, m.document_language, m.document_warnings, m.created_utc, m.trashed_utc
FROM media AS m
WHERE m.site_id = ? AND m.id < ? AND ? IN ('', m.kind) AND (m.trashed_utc IS NOT NULL) = ?
  AND (CONVERT(m.name USING utf8mb4) LIKE ? OR m.alternative_text LIKE ?)
ORDER BY m.id DESC
LIMIT ?
