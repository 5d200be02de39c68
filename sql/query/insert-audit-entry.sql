-- Purpose: notes who did what
-- Parameters: who, site_id, action, subject_kind, subject_id, details
-- Columns: none
-- Index: none
INSERT INTO audit_entries (happened_utc, who, site_id, action, subject_kind, subject_id, details)
VALUES (UTC_TIMESTAMP(), ?, ?, ?, ?, ?, ?)
