-- Purpose: the posts that stand first on a site's front page, newest first
-- Parameters: site_id, count
-- Columns: id, kind, slug, title, language, plain_start, summary, lead, body, publish_at_utc, updated_utc, author_name
-- Index: posts_by_pin
SELECT p.id, p.kind, p.slug, p.title, p.language, p.plain_start, p.summary, p.lead, p.body,
       p.publish_at_utc, p.updated_utc, a.name AS author_name
FROM public_pinned_posts AS p
LEFT JOIN public_authors AS a ON a.id = p.author_id
WHERE p.site_id = ? AND p.kind = 'post'
ORDER BY p.listed_at_utc DESC, p.id DESC
LIMIT ?
