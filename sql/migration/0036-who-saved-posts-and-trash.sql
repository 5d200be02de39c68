-- Who saved each version stands in the version itself: audit_entries tell of acts and may be cut off one day, a version keeps
-- its author as long as its text. The trash is no status, so that what lies in it comes back as what it was. History is kept as
-- it is (KEEP): old versions get ''.
SET STATEMENT system_versioning_alter_history = KEEP FOR
ALTER TABLE posts
  ADD COLUMN saved_by VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_swedish_as_ci NOT NULL DEFAULT '' COMMENT 'who made this version, as in audit_entries; empty: a version from before this was kept' AFTER saved_utc,
  ADD COLUMN trashed_utc DATETIME NULL COMMENT 'UTC; when it was put in the trash; NULL: it is not there' AFTER withdrawn_reason,
  ADD COLUMN trashed_by VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_swedish_as_ci NOT NULL DEFAULT '' COMMENT 'who put it there; empty: it is not there' AFTER trashed_utc,
  ADD KEY posts_by_trash (site_id, row_end, trashed_utc, id),
  ADD CONSTRAINT posts_trashed_has_who CHECK ((trashed_utc IS NULL) = (trashed_by = '')),
  ADD CONSTRAINT posts_trashed_is_not_published CHECK (trashed_utc IS NULL OR status <> 'published')
