-- Purpose: drafts and published posts of a site before a place in (saved, id) order, last saved first
-- Parameters: site_id, site_id, before_time, before_time, before_time, before_id, count
-- Columns: id, site_id, kind, status, slug, title, language, plain_start, summary, lead, body, rules_version, publish_at_utc, expire_at_utc, updated_utc, withdrawn_reason, menu_position, lock_version, saved_utc, saved_by, trashed_utc, trashed_by, is_pinned, review_on, author_name
-- Index: posts_by_saving
-- The id is bounded on both sides, not equalled: see "Pages at any depth" in sql/README.md.
SELECT p.id, p.site_id, p.kind, p.status, p.slug, p.title, p.language, p.plain_start, p.summary, p.lead,
       p.body, p.rules_version, p.publish_at_utc, p.expire_at_utc, p.updated_utc, p.withdrawn_reason,
       p.menu_position, p.lock_version, p.saved_utc, p.saved_by, p.trashed_utc, p.trashed_by, p.is_pinned,
       DATE_FORMAT(p.review_on, '%Y-%m-%d') AS review_on,
       a.name AS author_name
FROM posts AS p
LEFT JOIN authors AS a ON a.id = p.author_id
WHERE p.site_id >= ? AND p.site_id <= ? AND p.kind = 'post' AND p.status <> 'withdrawn' AND p.trashed_utc IS NULL
  AND p.saved_utc <= ? AND (p.saved_utc < ? OR (p.saved_utc = ? AND p.id < ?))
ORDER BY p.site_id DESC, p.saved_utc DESC, p.id DESC
LIMIT ?
