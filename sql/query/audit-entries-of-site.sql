-- Purpose: the same of one site
-- Parameters: site_id, site_id, before_id, subject_kind, subject_kind, who, who, count
-- Columns: id, happened_utc, who, site_slug, site_name, action, subject_kind, subject_id, details
-- Index: audit_entries_by_site
-- The site is bounded on both sides, not equalled: see "Pages at any depth" in sql/README.md.
SELECT e.id, e.happened_utc, e.who, s.slug AS site_slug, s.name AS site_name, e.action, e.subject_kind,
       e.subject_id, e.details
FROM audit_entries AS e FORCE INDEX (audit_entries_by_site)
LEFT JOIN sites AS s ON s.id = e.site_id
WHERE e.site_id >= ? AND e.site_id <= ? AND e.id < ? AND (? = '' OR e.subject_kind = ?) AND (? = '' OR e.who = ?)
ORDER BY e.site_id DESC, e.id DESC
LIMIT ?
