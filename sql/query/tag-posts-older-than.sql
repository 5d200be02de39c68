-- Purpose: a further page of the posts with a tag
-- Parameters: tag_id, tag_id, site_id, before_time, before_time, before_time, before_id, count
-- Columns: id, kind, slug, title, language, plain_start, summary, lead, body, publish_at_utc, updated_utc, author_name
-- Index: post_tags_by_time
-- The id is bounded on both sides, not equalled: see "Pages at any depth" in sql/README.md.
SELECT p.id, p.kind, p.slug, p.title, p.language, p.plain_start, p.summary, p.lead, p.body,
       p.publish_at_utc, p.updated_utc, a.name AS author_name
FROM public_tag_posts AS p
LEFT JOIN public_authors AS a ON a.id = p.author_id
WHERE p.tag_id >= ? AND p.tag_id <= ? AND p.site_id = ? AND p.kind = 'post'
  AND p.listed_at_utc <= ? AND (p.listed_at_utc < ? OR (p.listed_at_utc = ? AND p.id < ?))
ORDER BY p.tag_id DESC, p.listed_at_utc DESC, p.id DESC
LIMIT ?
