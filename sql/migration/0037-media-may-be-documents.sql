-- Documents beside pictures, and a trash for both. The history keeps its rows, with the defaults for what is new.
SET STATEMENT system_versioning_alter_history = 'KEEP' FOR
ALTER TABLE media
  ADD COLUMN kind ENUM('picture', 'document') NOT NULL DEFAULT 'picture' COMMENT 'document: a PDF' AFTER site_id,
  MODIFY COLUMN alternative_text VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_swedish_ai_ci NOT NULL COMMENT 'of a picture what it says, for those who do not see it, empty only if decorative; of a document its title',
  MODIFY COLUMN width SMALLINT UNSIGNED NOT NULL COMMENT 'pixels, of the upright original; 0 for a document',
  MODIFY COLUMN height SMALLINT UNSIGNED NOT NULL COMMENT 'pixels; 0 for a document',
  ADD COLUMN page_count SMALLINT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'pages of a document; 0 for a picture' AFTER height,
  ADD COLUMN document_language VARCHAR(35) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '' COMMENT 'as a document says, sv-SE; empty: it says nothing, or a picture' AFTER page_count,
  ADD COLUMN document_warnings VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'what should be mended in a document, codes with a space between; empty: nothing' AFTER document_language,
  ADD COLUMN trashed_utc DATETIME NULL COMMENT 'UTC; since when it is in the trash, where it is not offered for use; NULL: it is not' AFTER created_utc,
  DROP CONSTRAINT media_size_range,
  ADD CONSTRAINT media_size_range CHECK ((kind = 'picture' AND width >= 1 AND height >= 1 AND page_count = 0) OR (kind = 'document' AND width = 0 AND height = 0 AND page_count >= 1 AND is_decorative = 0)),
  ADD KEY media_by_age (site_id, row_end, id),
  COMMENT = 'Pictures and documents of a site'
