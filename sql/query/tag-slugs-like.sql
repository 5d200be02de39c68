-- Purpose: slugs of the form SLUG and SLUG-NUMBER that tags of a site have taken
-- Parameters: site_id, slug, slug
-- Columns: slug
-- Index: tags_by_slug
SELECT t.slug
FROM tags AS t
WHERE t.site_id = ? AND t.slug LIKE CONCAT(?, '%')
  AND t.slug REGEXP CONCAT('^', ?, '(-[1-9][0-9]*)?$')
ORDER BY t.slug
LIMIT 100000
