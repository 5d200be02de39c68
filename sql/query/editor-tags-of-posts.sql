-- Purpose: names of the tags of some posts
-- Parameters: post_ids
-- Columns: post_id, name
-- Index: PRIMARY
SELECT pt.post_id, t.name
FROM JSON_TABLE(?, '$[*]' COLUMNS (post_id INT UNSIGNED PATH '$')) AS wanted
STRAIGHT_JOIN post_tags AS pt ON pt.post_id = wanted.post_id
STRAIGHT_JOIN tags AS t ON t.id = pt.tag_id
ORDER BY pt.post_id, t.name, t.id
LIMIT 50000
