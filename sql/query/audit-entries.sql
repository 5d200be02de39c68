-- Purpose: a page of the audit trail of everything, newest first
-- Parameters: before_id, subject_kind, subject_kind, who, who, count
-- Columns: id, happened_utc, who, site_slug, site_name, action, subject_kind, subject_id, details
-- Index: PRIMARY
-- An empty text filters nothing.
SELECT e.id, e.happened_utc, e.who, s.slug AS site_slug, s.name AS site_name, e.action, e.subject_kind,
       e.subject_id, e.details
FROM audit_entries AS e FORCE INDEX (PRIMARY)
LEFT JOIN sites AS s ON s.id = e.site_id
WHERE e.id < ? AND (? = '' OR e.subject_kind = ?) AND (? = '' OR e.who = ?)
ORDER BY e.id DESC
LIMIT ?
