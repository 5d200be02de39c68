-- Purpose: categories of a site that hold public posts, with their number
-- Parameters: site_id
-- Columns: id, slug, name, description, post_count
-- Index: post_categories_by_time
SELECT c.id, c.slug, c.name, c.description,
       (SELECT COUNT(*) FROM public_category_posts AS p
        WHERE p.category_id = c.id AND p.kind = 'post') AS post_count
FROM public_categories AS c
WHERE c.site_id = ?
HAVING post_count > 0
ORDER BY c.name, c.id
LIMIT 500
