-- Purpose: names of a post's categories as they stood at a moment
-- Parameters: moment, moment, post_id
-- Columns: name
-- Index: PRIMARY
SELECT c.name
FROM post_categories FOR SYSTEM_TIME AS OF ? AS pc
STRAIGHT_JOIN categories FOR SYSTEM_TIME AS OF ? AS c ON c.id = pc.category_id
WHERE pc.post_id = ?
ORDER BY c.name, c.id
LIMIT 1000
