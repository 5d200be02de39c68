-- Purpose: slugs of the form SLUG and SLUG-NUMBER that posts of a site have taken
-- Parameters: site_id, kind, slug, slug
-- Columns: slug
-- Index: posts_by_slug
SELECT t.slug
FROM posts AS t
WHERE t.site_id = ? AND t.kind = ? AND t.slug LIKE CONCAT(?, '%')
  AND t.slug REGEXP CONCAT('^', ?, '(-[1-9][0-9]*)?$')
ORDER BY t.slug
LIMIT 100000
