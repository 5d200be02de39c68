-- Purpose: static pages of the menu, in its order
-- Parameters: site_id
-- Columns: id, slug, title, language, plain_start, publish_at_utc
-- Index: posts_by_menu
SELECT p.id, p.slug, p.title, p.language, p.plain_start, p.publish_at_utc
FROM public_posts AS p
WHERE p.site_id = ? AND p.kind = 'page' AND p.menu_position IS NOT NULL
ORDER BY p.menu_position, p.id
LIMIT 100
