-- A picture may be there before it is described: on the desk one uploads first and is asked what it shows next.
SET STATEMENT system_versioning_alter_history = 'KEEP' FOR
ALTER TABLE media
  MODIFY COLUMN alternative_text VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_swedish_ai_ci NOT NULL COMMENT 'of a picture what it says, for those who do not see it, empty if decorative or not described yet; of a document its title',
  DROP CONSTRAINT media_has_text_or_is_decorative,
  ADD CONSTRAINT media_decorative_has_no_text CHECK (is_decorative = 0 OR alternative_text = ''),
  ADD CONSTRAINT media_document_has_title CHECK (kind = 'picture' OR alternative_text <> '')
