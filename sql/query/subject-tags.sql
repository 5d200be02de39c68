-- Purpose: tags of a site by name, with the number of posts of each
-- Parameters: site_id, count
-- Columns: id, slug, name, description, post_count
-- Index: tags_by_name
SELECT t.id, t.slug, t.name, '' AS description,
       (SELECT COUNT(*) FROM post_tags AS l WHERE l.tag_id = t.id) AS post_count
FROM tags AS t FORCE INDEX (tags_by_name)
WHERE t.site_id = ?
ORDER BY t.name, t.id
LIMIT ?
