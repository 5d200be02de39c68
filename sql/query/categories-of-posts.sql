-- Purpose: the categories of a whole page of posts in one question
-- Parameters: post_ids
-- Columns: post_id, id, slug, name, description
-- Index: PRIMARY
SELECT pc.post_id, pc.category_id AS id, pc.slug, pc.name, pc.description
FROM JSON_TABLE(?, '$[*]' COLUMNS (post_id INT UNSIGNED PATH '$')) AS wanted
STRAIGHT_JOIN public_post_categories AS pc ON pc.post_id = wanted.post_id
ORDER BY pc.post_id, pc.name, pc.category_id
LIMIT 5000
