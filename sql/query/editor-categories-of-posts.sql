-- Purpose: names of the categories of some posts
-- Parameters: post_ids
-- Columns: post_id, name
-- Index: PRIMARY
SELECT pc.post_id, c.name
FROM JSON_TABLE(?, '$[*]' COLUMNS (post_id INT UNSIGNED PATH '$')) AS wanted
STRAIGHT_JOIN post_categories AS pc ON pc.post_id = wanted.post_id
STRAIGHT_JOIN categories AS c ON c.id = pc.category_id
ORDER BY pc.post_id, c.name, c.id
LIMIT 50000
