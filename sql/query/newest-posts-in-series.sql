-- Purpose: the newest posts of a series
-- Parameters: series_id, series_id, site_id, count
-- Columns: id, kind, slug, title, language, plain_start, summary, lead, body, publish_at_utc, updated_utc, author_name
-- Index: series_posts_by_time
-- The id is bounded on both sides, not equalled: see "Pages at any depth" in sql/README.md.
SELECT p.id, p.kind, p.slug, p.title, p.language, p.plain_start, p.summary, p.lead, p.body,
       p.publish_at_utc, p.updated_utc, a.name AS author_name
FROM public_series_posts AS p
LEFT JOIN public_authors AS a ON a.id = p.author_id
WHERE p.series_id >= ? AND p.series_id <= ? AND p.site_id = ? AND p.kind = 'post'
ORDER BY p.series_id DESC, p.listed_at_utc DESC, p.id DESC
LIMIT ?
