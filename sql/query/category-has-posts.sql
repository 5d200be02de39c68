-- Purpose: whether a category holds a public post
-- Parameters: category_id, category_id, site_id
-- Columns: id
-- Index: post_categories_by_time
-- Asked for each category by itself: within one statement only a reference by the category is possible, which walks
-- past every post of the future. Bounded on both sides: see "Pages at any depth" in sql/README.md.
SELECT p.id
FROM public_category_posts AS p
WHERE p.category_id >= ? AND p.category_id <= ? AND p.site_id = ? AND p.kind = 'post'
ORDER BY p.category_id DESC, p.listed_at_utc DESC, p.id DESC
LIMIT 1
