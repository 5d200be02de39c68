-- A draft keeps what its writer typed, right or wrong: a date that is no date must not cost the text. Only the body is cleaned.
ALTER TABLE post_drafts
  DROP CONSTRAINT post_drafts_slug_form,
  DROP COLUMN title,
  DROP COLUMN slug,
  DROP COLUMN summary,
  ADD COLUMN fields MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'JSON object: the other fields of the form by name, as typed' AFTER based_on_lock_version,
  ADD CONSTRAINT post_drafts_fields_are_json CHECK (JSON_VALID(fields));
