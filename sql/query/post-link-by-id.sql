-- Purpose: what a link to a post needs, as for redirects and pages of older posts
-- Parameters: post_id, site_id
-- Columns: id, slug, title, language, plain_start, publish_at_utc
-- Index: PRIMARY
SELECT p.id, p.slug, p.title, p.language, p.plain_start, p.publish_at_utc
FROM public_posts AS p
WHERE p.id = ? AND p.site_id = ? AND p.kind = 'post'
ORDER BY p.id
LIMIT 1
