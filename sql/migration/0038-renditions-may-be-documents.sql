-- The one form of a document has no size in pixels.
SET STATEMENT system_versioning_alter_history = 'KEEP' FOR
ALTER TABLE media_renditions
  MODIFY COLUMN media_type VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'as image/webp; application/pdf for a document',
  MODIFY COLUMN width SMALLINT UNSIGNED NOT NULL COMMENT 'pixels; 0 for a document',
  MODIFY COLUMN height SMALLINT UNSIGNED NOT NULL COMMENT 'pixels; 0 for a document',
  DROP CONSTRAINT media_renditions_size_range,
  ADD CONSTRAINT media_renditions_size_range CHECK ((media_type = 'application/pdf') = (width = 0) AND (width = 0) = (height = 0))
