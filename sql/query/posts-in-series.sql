-- Purpose: the posts of a series in their order, from behind a place
-- Parameters: series_id, series_id, site_id, after_place, count
-- Columns: id, kind, slug, title, language, plain_start, summary, lead, body, publish_at_utc, updated_utc, author_name
-- Index: series_posts_by_place
-- The id is bounded on both sides, not equalled: see "Pages at any depth" in sql/README.md.
SELECT p.id, p.kind, p.slug, p.title, p.language, p.plain_start, p.summary, p.lead, p.body,
       p.publish_at_utc, p.updated_utc, a.name AS author_name
FROM public_series_posts AS p
LEFT JOIN public_authors AS a ON a.id = p.author_id
WHERE p.series_id >= ? AND p.series_id <= ? AND p.site_id = ? AND p.kind = 'post' AND p.place > ?
ORDER BY p.series_id, p.place
LIMIT ?
