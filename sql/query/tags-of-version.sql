-- Purpose: names of a post's tags as they stood at a moment
-- Parameters: moment, moment, post_id
-- Columns: name
-- Index: PRIMARY
SELECT t.name
FROM post_tags FOR SYSTEM_TIME AS OF ? AS pt
STRAIGHT_JOIN tags FOR SYSTEM_TIME AS OF ? AS t ON t.id = pt.tag_id
WHERE pt.post_id = ?
ORDER BY t.name, t.id
LIMIT 1000
