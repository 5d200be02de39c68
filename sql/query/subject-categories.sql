-- Purpose: categories of a site by name, with the number of posts of each
-- Parameters: site_id, count
-- Columns: id, slug, name, description, post_count
-- Index: categories_by_name
SELECT t.id, t.slug, t.name, t.description AS description,
       (SELECT COUNT(*) FROM post_categories AS l WHERE l.category_id = t.id) AS post_count
FROM categories AS t FORCE INDEX (categories_by_name)
WHERE t.site_id = ?
ORDER BY t.name, t.id
LIMIT ?
