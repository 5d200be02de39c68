-- Purpose: static pages of the menu or of the foot, in their order
-- Parameters: site_id, first_position, last_position
-- Columns: id, slug, title, language, plain_start, publish_at_utc
-- Index: posts_by_menu
SELECT p.id, p.slug, p.title, p.language, p.plain_start, p.publish_at_utc
FROM public_posts AS p
WHERE p.site_id = ? AND p.kind = 'page' AND p.menu_position BETWEEN ? AND ?
ORDER BY p.menu_position, p.id
LIMIT 100
