-- Purpose: the tags of a whole page of posts in one question
-- Parameters: post_ids
-- Columns: post_id, id, slug, name
-- Index: PRIMARY
SELECT pt.post_id, pt.tag_id AS id, pt.slug, pt.name
FROM JSON_TABLE(?, '$[*]' COLUMNS (post_id INT UNSIGNED PATH '$')) AS wanted
STRAIGHT_JOIN public_post_tags AS pt ON pt.post_id = wanted.post_id
ORDER BY pt.post_id, pt.name, pt.tag_id
LIMIT 5000
