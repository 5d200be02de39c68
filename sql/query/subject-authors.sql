-- Purpose: authors of a site by name, with the number of posts of each
-- Parameters: site_id, count
-- Columns: id, slug, name, description, post_count
-- Index: authors_by_name
SELECT t.id, t.slug, t.name, '' AS description,
       (SELECT COUNT(*) FROM posts AS l WHERE l.author_id = t.id) AS post_count
FROM authors AS t FORCE INDEX (authors_by_name)
WHERE t.site_id = ?
ORDER BY t.name, t.id
LIMIT ?
