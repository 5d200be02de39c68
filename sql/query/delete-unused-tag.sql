-- Purpose: removes a tag that no post has
-- Parameters: subject_id, site_id
-- Columns: none
-- Index: PRIMARY
DELETE FROM tags
WHERE id = ? AND site_id = ? AND NOT EXISTS (SELECT 1 FROM post_tags AS l WHERE l.tag_id = tags.id)
